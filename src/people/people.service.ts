import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import type { ListPeopleQuery } from './dto/list-people.query.js';
import { lastDayOf, type PersonDetailView, type PersonView, toPersonView } from './dto/person.view.js';
import { peopleErrors } from './people.errors.js';
import { type PageKey, PeopleRepository } from './people.repository.js';
import { MAY_SEE, visiblePeople } from './visible-people.js';

/** The place in a list of people that a cursor stands for. */
export function keyIn(cursor: string | undefined): PageKey | null {
  if (!cursor) return null;
  const [sortKey, id] = decodeCursor(cursor, ['text', 'id']);
  return { sortKey: String(sortKey), id: Number(id) };
}

/** Looking people up, within what the caller may see. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async list(identity: Identity, query: ListPeopleQuery): Promise<Page<PersonView>> {
    const today = this.today();
    const visible = visiblePeople(identity, MAY_SEE, today);
    const keys = await this.people.page(visible, query, keyIn(query.cursor), today);
    const page = toPage(
      keys,
      query.limit,
      ({ sortKey, id }) => [sortKey, id],
      ({ id }) => id,
    );
    const rows = await this.people.standing(page.items, today);
    return { items: rows.map((row) => toPersonView(row, today)), nextCursor: page.nextCursor };
  }

  /** One person; throws `PERSON_NOT_FOUND` for whom the caller may not see. Everybody may see themself. */
  async get(identity: Identity, publicId: string): Promise<PersonDetailView> {
    const today = this.today();
    const others = visiblePeople(identity, MAY_SEE, today);
    const visible = {
      sql: `(p.id = ? OR ${others.sql})`,
      parameters: [identity.personId, ...others.parameters],
    };
    const id = await this.people.findVisible(publicId, visible);
    const [row] = id === null ? [] : await this.people.standing([id], today);
    if (!row) throw peopleErrors.notFound();
    const [service, placements, absences] = await Promise.all([
      this.people.serviceOf(row.id),
      this.people.placementsOf(row.id),
      this.people.absencesOf(row.id, today),
    ]);
    return {
      ...toPersonView(row, today),
      timeZone: row.timeZone,
      locale: row.locale,
      fullTimePermille: row.fullTimePermille,
      absences: absences.map(({ fromOn, toOn }) => ({ from: fromOn, to: lastDayOf(toOn) })),
      service: service.map(({ hiredOn, fromOn, toOn }) => ({
        hiredOn,
        from: fromOn,
        lastDay: lastDayOf(toOn),
      })),
      placements: placements.map(({ fromOn, toOn, ...place }) => ({
        from: fromOn,
        lastDay: lastDayOf(toOn),
        ...place,
      })),
    };
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
