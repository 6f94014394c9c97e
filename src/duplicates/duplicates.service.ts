import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import { toPersonView } from '../people/dto/person.view.js';
import { PeopleRepository } from '../people/people.repository.js';
import {
  DuplicatePairsRepository,
  type PairKey,
  type PairRecord,
  ROUTES,
} from './duplicate-pairs.repository.js';
import type { DuplicatePersonView, DuplicateView } from './dto/duplicate.view.js';
import type { ListDuplicatesQuery } from './dto/list-duplicates.query.js';
import { reasonsOf, strengthOf } from './strength.js';
import { TrackCountsRepository } from './track-counts.repository.js';

type Standing = Map<number, Omit<DuplicatePersonView, 'source'>>;

function keyIn(cursor: string | undefined): PairKey | null {
  if (!cursor) return null;
  const [route, hash, firstId, secondId] = decodeCursor(cursor, ['text', 'text', 'id', 'id']);
  return {
    route: route === 'mailbox' ? 'mailbox' : 'name',
    hash: String(hash),
    firstId: Number(firstId),
    secondId: Number(secondId),
  };
}

const NO_TRACKS = { tracksCompleted: 0, tracksUnderWay: 0 };
const isServing = (status: string | undefined) => status === 'in-service' || status === 'on-leave';

/** Lists pairs of records that may be one person. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly pairs: DuplicatePairsRepository,
    private readonly people: PeopleRepository,
    private readonly tracks: TrackCountsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Pairs of one mailbox first, then those of one name that share something else, each name's together. */
  async list({ cursor, limit, strength }: ListDuplicatesQuery): Promise<Page<DuplicateView>> {
    const after = keyIn(cursor);
    const found: PairRecord[] = [];
    for (const route of after ? ROUTES.slice(ROUTES.indexOf(after.route)) : ROUTES) {
      if (found.length > limit) break;
      const from = after?.route === route ? after : null;
      found.push(...(await this.pairs.page(route, from, limit - found.length, strength)));
    }
    const standing = await this.standing(found);
    return toPage(
      found,
      limit,
      ({ route, hash, firstId, secondId }) => [route, hash, firstId, secondId],
      (pair) => toDuplicateView(pair, standing),
    );
  }

  private async standing(pairs: readonly PairRecord[]): Promise<Standing> {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
    const rows = await this.people.standing(ids, today);
    const tracks = await this.tracks.of(ids);
    return new Map(
      rows.map((row) => [row.id, { ...toPersonView(row, today), ...(tracks.get(row.id) ?? NO_TRACKS) }]),
    );
  }
}

function toDuplicateView(pair: PairRecord, standing: Standing): DuplicateView {
  const { firstId, secondId, firstSource, secondSource, clues, hasSameName } = pair;
  const [first, second] = [standing.get(firstId), standing.get(secondId)];
  const areBothServing =
    firstSource === secondSource && isServing(first?.status) && isServing(second?.status);
  const resemblance = { clues, hasSameName, areBothServing };
  return {
    people: [
      ...(first ? [{ ...first, source: firstSource }] : []),
      ...(second ? [{ ...second, source: secondSource }] : []),
    ],
    strength: strengthOf(resemblance),
    ...reasonsOf(resemblance),
  };
}
