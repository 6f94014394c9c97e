import { Injectable } from '@nestjs/common';
import { type Identity, isAdmin } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { searchKey } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { type NamedView, nameOf } from '../people/dto/person.view.js';
import { grantedDepartments, MAY_SEE, visiblePeople } from '../people/visible-people.js';
import { DepartmentParentsRepository } from './department-parents.repository.js';
import { type DepartmentRow, DepartmentsRepository, type NameRow } from './departments.repository.js';
import { type DepartmentView, type SuggestionView, toDepartmentView } from './dto/department.view.js';
import type { ListDepartmentsQuery } from './dto/list-departments.query.js';
import type { SuggestQuery } from './dto/suggest.query.js';

/** What pickers offer: departments, titles and locations of the people whom the caller may see. */
@Injectable()
export class DepartmentsService {
  constructor(
    private readonly departments: DepartmentsRepository,
    private readonly parents: DepartmentParentsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Departments by name; an admin is shown those with nobody in them too, and on request as a tree. */
  async list(me: Identity, query: ListDepartmentsQuery): Promise<Page<DepartmentView>> {
    const { text = '', cursor, limit } = query;
    if (query.tree && isAdmin(me) && text === '') return await this.tree(me, query);
    const { visible, shown, today } = this.sightOf(me);
    const [key, id] = cursor ? decodeCursor(cursor, ['text', 'id']) : [];
    const after = key === undefined ? null : { searchKey: String(key), id: Number(id) };
    const rows = await this.departments.page(visible, shown, { text, after, limit }, today);
    const headOf = await this.headsOf(me, query, rows.slice(0, limit));
    return toPage(
      rows,
      limit,
      (row) => [row.searchKey, row.id],
      (row) => toDepartmentView(row, headOf),
    );
  }

  /** Each before its parts; people are counted for a page alone. */
  private async tree(me: Identity, query: ListDepartmentsQuery): Promise<Page<DepartmentView>> {
    const { cursor, limit } = query;
    const [after] = cursor ? decodeCursor(cursor, ['id']) : [];
    const ordered = (await this.parents.tree()).inOrder(await this.departments.byName());
    const from = ordered.findIndex(({ row }) => row.id === after) + 1;
    const page = ordered.slice(from, from + limit + 1);
    if (page.length === 0) return { items: [], nextCursor: null };
    const { visible, shown, today } = this.sightOf(me);
    const rows = await this.departments.page(visible, shown, { ids: page.map(({ row }) => row.id) }, today);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const headOf = await this.headsOf(me, query, rows);
    return toPage(
      page.flatMap(({ row: { id }, depth }) => {
        const row = byId.get(id);
        return row ? [{ row, depth }] : [];
      }),
      limit,
      ({ row }) => [row.id],
      ({ row, depth }) => toDepartmentView(row, headOf, depth),
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

  /** By department, who heads it; nobody unless an admin asks. */
  private async headsOf(
    me: Identity,
    { heads: areWanted }: ListDepartmentsQuery,
    rows: readonly DepartmentRow[],
  ): Promise<Map<number, NamedView>> {
    if (rows.length === 0 || !areWanted || !isAdmin(me)) return new Map();
    const { today } = this.sightOf(me);
    const heads = await this.departments.heads(
      rows.map(({ id }) => id),
      today,
    );
    return new Map(heads.map((head) => [head.departmentId, { id: head.publicId, name: nameOf(head) }]));
  }

  private sightOf(me: Identity) {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const shown = { all: isAdmin(me), granted: grantedDepartments(me, MAY_SEE) };
    return { visible: visiblePeople(me, MAY_SEE, today), shown, today };
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
