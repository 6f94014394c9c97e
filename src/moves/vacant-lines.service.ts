import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { addDays, dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { type Rights, visiblePeople } from '../people/visible-people.js';
import { toVacantLineView, type VacantLineView } from './dto/vacant-line.view.js';
import { VacantLinesRepository } from './vacant-lines.repository.js';

/** Managers answer for who leads whom in their line; trainers and viewers do not. */
const LINES_ONLY: Rights = { roles: [], lines: true };

/** Posts that somebody left while people report to them: their line goes to the next manager up until somebody takes it over. */
@Injectable()
export class VacantLinesService {
  constructor(
    private readonly lines: VacantLinesRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** All of them for an admin, those in their line for a manager; latest leaver first. */
  async list(me: Identity, { cursor, limit }: PageQuery): Promise<Page<VacantLineView>> {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const visible = visiblePeople(me, LINES_ONLY, today);
    const [toOn, id] = cursor ? decodeCursor(cursor, ['text', 'id']) : [];
    const after = toOn === undefined ? null : { toOn: String(toOn), id: Number(id) };
    const rows = await this.lines.page(visible, after, limit, today);
    return toPage(
      rows,
      limit,
      (row) => [row.toOn, row.id],
      (row) => toVacantLineView(row, addDays(row.toOn, -1)),
    );
  }
}
