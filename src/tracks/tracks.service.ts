import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { type Page, toPage } from '../common/paging/page.js';
import { TrackNotFound } from './tracks.errors.js';
import { type RequirementRow, type TrackRow, TracksRepository } from './tracks.repository.js';

/** A track and what it asks, in order. */
export interface Track {
  row: TrackRow;
  requirements: RequirementRow[];
}

/** Looking at published tracks: open to everybody, they are no secret. */
@Injectable()
export class TracksService {
  constructor(private readonly tracks: TracksRepository) {}

  async list<T>(afterSlug: string, limit: number, view: (track: Track) => T): Promise<Page<T>> {
    const rows = await this.tracks.listCurrent(afterSlug, limit + 1);
    return toPage(await this.withRequirements(rows), limit, ({ row }) => [row.slug], view);
  }

  /** Throws `TRACK_NOT_FOUND` for a track that is unknown or retired. */
  async get(slug: string): Promise<Track> {
    const row = await this.tracks.findCurrent(slug);
    const [track] = row ? await this.withRequirements([row]) : [];
    if (!track) throw new TrackNotFound();
    return track;
  }

  private async withRequirements(rows: TrackRow[]): Promise<Track[]> {
    const requirements = await this.tracks.requirementsOf(rows.map(({ versionId }) => versionId));
    const byVersion = groupBy(requirements, ({ trackVersionId }) => trackVersionId);
    return rows.map((row) => ({ row, requirements: byVersion.get(row.versionId) ?? [] }));
  }
}
