import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { decodeCursor, toPage } from '../common/paging/page.js';
import { below, type SqlFragment } from '../people/visible-people.js';
import { type KudosPageView, type KudosView, toKudosView } from './dto/kudos.view.js';
import type { ListKudosQuery } from './dto/list-kudos.query.js';
import type { KudosReader } from './kudos-lists.js';
import { type KudosRow, KudosRepository } from './kudos.repository.js';

/** Shows thanks to whoever may read them: both sides, everybody in a team that was thanked, their lines of managers, and everybody where both sides agree. */
@Injectable()
export class KudosReading {
  constructor(
    private readonly repository: KudosRepository,
    private readonly clock: Clock,
  ) {}

  async list(me: Identity, { of, limit, cursor }: ListKudosQuery): Promise<KudosPageView> {
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const beforeId = before === undefined ? null : Number(before);
    const rows = await this.repository.page(of, readerOf(me), beforeId, limit + 1);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => this.view(me, row),
    );
  }

  view({ personId }: Identity, row: KudosRow): KudosView {
    return toKudosView(row, personId, this.clock.now());
  }
}

export const readerOf = (me: Identity): KudosReader => ({ personId: me.personId, team: lineOf(me) });

/** The people below a manager, or whom they stand in for: an admin's grant opens nobody's thanks. */
function lineOf({ linesOf }: Identity): SqlFragment {
  const lines = linesOf.map((headId) => below(headId));
  if (lines.length === 0) return { sql: '1 = 0', parameters: [] };
  return {
    sql: `(${lines.map(({ sql }) => sql).join(' OR ')})`,
    parameters: lines.flatMap(({ parameters }) => parameters),
  };
}
