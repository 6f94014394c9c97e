import { Injectable } from '@nestjs/common';
import { type Identity, isAdmin } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { searchKey } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { type NamedView, nameOf } from '../people/dto/person.view.js';
import { grantedDepartments, MAY_SEE, visiblePeople } from '../people/visible-people.js';
import { type DepartmentRow, DepartmentsRepository, type NameRow } from './departments.repository.js';
import type { DepartmentView, SuggestionView } from './dto/department.view.js';
import type { ListDepartmentsQuery } from './dto/list-departments.query.js';
import type { SuggestQuery } from './dto/suggest.query.js';

/** What pickers offer: departments, titles and locations of the people whom the caller may see. */
@Injectable()
export class DepartmentsService {
  constructor(
    private readonly departments: DepartmentsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Departments by name; an admin is shown those with nobody in them too. */
  async list(
    me: Identity,
    { text = '', cursor, limit, heads }: ListDepartmentsQuery,
  ): Promise<Page<DepartmentView>> {
    const { visible, today } = this.sightOf(me);
    const [key, id] = cursor ? decodeCursor(cursor, ['text', 'id']) : [];
    const after = key === undefined ? null : { searchKey: String(key), id: Number(id) };
    const shown = { all: isAdmin(me), granted: grantedDepartments(me, MAY_SEE) };
    const rows = await this.departments.page(visible, shown, text, after, limit, today);
    const headOf =
      heads && shown.all ? await this.headsOf(rows.slice(0, limit), today) : new Map<number, NamedView>();
    return toPage(
      rows,
      limit,
      (row) => [row.searchKey, row.id],
      ({ id: departmentId, publicId, name, people }) => ({
        id: publicId,
        name,
        peopleCount: Number(people),
        head: headOf.get(departmentId) ?? null,
      }),
    );
  }

  async titles(me: Identity, query: SuggestQuery): Promise<SuggestionView[]> {
    const { visible, today } = this.sightOf(me);
    return suggest(await this.departments.titles(visible, today), query);
  }

  async locations(me: Identity, query: SuggestQuery): Promise<SuggestionView[]> {
    const { visible, today } = this.sightOf(me);
    return suggest(await this.departments.locations(visible, today), query);
  }

  private async headsOf(rows: readonly DepartmentRow[], today: Day): Promise<Map<number, NamedView>> {
    if (rows.length === 0) return new Map();
    const heads = await this.departments.heads(
      rows.map(({ id }) => id),
      today,
    );
    return new Map(heads.map((head) => [head.departmentId, { id: head.publicId, name: nameOf(head) }]));
  }

  private sightOf(me: Identity) {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    return { visible: visiblePeople(me, MAY_SEE, today), today };
  }
}

/** Names that contain every word, most common first; compared here, since no database folds accents as we do. */
function suggest(rows: readonly NameRow[], { text = '', limit }: SuggestQuery): SuggestionView[] {
  const words = searchKey(text).split(' ').filter(Boolean);
  return rows
    .filter(({ name }) => {
      const key = searchKey(name);
      return words.every((word) => key.includes(word));
    })
    .map(({ name, people }) => ({ name, peopleCount: Number(people) }))
    .toSorted((a, b) => b.peopleCount - a.peopleCount || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}
