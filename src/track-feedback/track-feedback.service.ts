import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { MAY_TEACH, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { TrackNotFound } from '../tracks/tracks.errors.js';
import { TracksRepository } from '../tracks/tracks.repository.js';
import type { TrackSuggestionView } from './dto/track-feedback.view.js';
import { toldOf } from '../common/told-in-fives.js';
import { type AnswerCount, TrackFeedbackRepository } from './track-feedback.repository.js';

/** The answers of a track that may be told. */
interface Told {
  trackId: number;
  within: SqlFragment;
  /** The number of the last answer that is told; null where none is. */
  upToId: number | null;
}

/** Tells trainers what people in their scope said of a track, never who, and never of fewer than five. */
@Injectable()
export class TrackFeedbackService {
  constructor(
    private readonly repository: TrackFeedbackRepository,
    private readonly tracks: TracksRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** How often which answers were given; [] where too few were. Throws TRACK_NOT_FOUND. */
  async figures(identity: Identity, slug: string): Promise<AnswerCount[]> {
    const { trackId, within, upToId } = await this.told(identity, slug);
    return upToId === null ? [] : await this.repository.figures(trackId, within, upToId);
  }

  /** What they would change, in an order that says nothing of who wrote it or when. Throws TRACK_NOT_FOUND. */
  async suggestions(
    identity: Identity,
    slug: string,
    { limit, cursor }: PageQuery,
  ): Promise<Page<TrackSuggestionView>> {
    const [after = ''] = cursor ? decodeCursor(cursor, ['text']) : [];
    const { trackId, within, upToId } = await this.told(identity, slug);
    if (upToId === null) return { items: [], nextCursor: null };
    const rows = await this.repository.suggestions(trackId, within, upToId, String(after), limit + 1);
    return toPage(
      rows,
      limit,
      ({ publicId }) => [publicId],
      ({ text }) => ({ text }),
    );
  }

  private async told(identity: Identity, slug: string): Promise<Told> {
    const track = await this.tracks.findCurrent(slug);
    if (!track) throw new TrackNotFound();
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const within = visiblePeople(identity, MAY_TEACH, today);
    const { count, latestId } = await this.repository.answersOf(track.id, within);
    const told = toldOf(count);
    const upToId =
      told === 0 ? null : await this.repository.withAfterIt(track.id, within, latestId, count - told);
    return { trackId: track.id, within, upToId };
  }
}
