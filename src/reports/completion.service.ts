import { Injectable } from '@nestjs/common';
import { type Identity, isAdmin } from '../common/access/identity.js';
import type { Day } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { Download } from '../common/http/downloads.js';
import { searchKey } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { csvOf } from './completion-csv.js';
import type { CompletionFilter } from './completion-filter.js';
import { CompletionFiltersService, type Wanted } from './completion-filters.service.js';
import {
  CompletionGroupsRepository,
  type Grouping,
  type GroupKey,
  type Label,
} from './completion-groups.repository.js';
import {
  CompletionPeopleRepository,
  type CompletionRow,
  type Place,
} from './completion-people.repository.js';
import { type CompletionRowView, toCompletionRowView } from './dto/completion-row.view.js';
import { type Figures, FiguresSum } from './figures.js';
import { placeUnknown } from './reports.errors.js';

const MOST_GROUPS = 1_000;
const NAMELESS: Label = { publicId: '', label: '', sortKey: '\uFFFF' };

export interface Group {
  /** Null for those who have no department, location, manager or hire date. */
  label: Pick<Label, 'publicId' | 'label'> | null;
  figures: Figures;
}

export interface GroupedCompletion {
  asOf: Day;
  /** The first 1,000, by name. */
  groups: Group[];
  groupCount: number;
  total: Figures;
}

/** Answers who is where on their tracks: in groups, as a list, as a file. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly filters: CompletionFiltersService,
    private readonly groups: CompletionGroupsRepository,
    private readonly people: CompletionPeopleRepository,
    private readonly env: Env,
  ) {}

  async grouped(me: Identity, by: Grouping, wanted: Wanted): Promise<GroupedCompletion> {
    const filter = await this.filters.resolve(me, wanted);
    return { asOf: filter.asOf.day, ...(await this.sums(filter, by)) };
  }

  async page(me: Identity, wanted: Wanted, limit: number, cursor?: string): Promise<Page<CompletionRowView>> {
    const filter = await this.filters.resolve(me, wanted);
    const after = cursor === undefined ? null : placeOf(cursor);
    const rows = await this.people.page(filter, after, limit + 1);
    return toPage(rows, limit, cursorKey, (row) =>
      toCompletionRowView(row, filter.asOf, this.env.COMPANY_TIME_ZONE),
    );
  }

  /** The list as a file, read while it is sent. */
  async csv(me: Identity, wanted: Wanted): Promise<Download> {
    const filter = await this.filters.resolve(me, wanted);
    return {
      name: `completion-${filter.asOf.day}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      pieces: csvOf(this.people.all(filter), filter.asOf, this.env.COMPANY_TIME_ZONE),
      mayHave: (reader, personIds) => this.mayHave(reader, personIds),
    };
  }

  /** Whether somebody may have rows of these people by now. */
  async mayHave(reader: Identity, personIds: readonly number[]): Promise<boolean> {
    return isAdmin(reader) || (await this.people.areVisible(personIds, this.filters.visibleTo(reader)));
  }

  private async sums(filter: CompletionFilter, by: Grouping): Promise<Omit<GroupedCompletion, 'asOf'>> {
    const total = new FiguresSum();
    const sums = new Map<GroupKey, FiguresSum>();
    for await (const tallies of this.groups.tallies(filter, by)) {
      for (const { groupKey, ...tally } of tallies) {
        const sum = sums.get(groupKey) ?? new FiguresSum();
        sums.set(groupKey, sum);
        sum.add(tally);
        total.add(tally);
      }
    }
    const labels = await this.labels(by, [...sums.keys()]);
    const sorted = [...sums]
      .map(([key, sum]) => ({ key, sum, label: labels.get(key) ?? null }))
      .toSorted(byLabel);
    const groups = sorted.slice(0, MOST_GROUPS).map(({ label, sum }) => ({ label, figures: sum.figures() }));
    return { groups, groupCount: sums.size, total: total.figures() };
  }

  private async labels(by: Grouping, keys: GroupKey[]): Promise<Map<GroupKey, Label>> {
    if (by !== 'hire-month' && by !== 'location')
      return await this.groups.labels(
        by,
        keys.filter((key) => typeof key === 'number'),
      );
    const names = keys.filter((key) => typeof key === 'string');
    return new Map(names.map((name) => [name, { publicId: name, label: name, sortKey: searchKey(name) }]));
  }
}

/** By name; those without one come last. */
function byLabel(a: { label: Label | null }, b: { label: Label | null }): number {
  const [left, right] = [a.label ?? NAMELESS, b.label ?? NAMELESS];
  if (left.sortKey !== right.sortKey) return left.sortKey < right.sortKey ? -1 : 1;
  return left.publicId < right.publicId ? -1 : 1;
}

const cursorKey = ({ sortKey, personId, enrolmentId }: CompletionRow) => [sortKey, personId, enrolmentId];

function placeOf(cursor: string): Place {
  const [sortKey, personId, enrolmentId] = decodeCursor(cursor, ['text', 'id', 'id']);
  if (typeof sortKey !== 'string' || typeof personId !== 'number' || typeof enrolmentId !== 'number') {
    throw placeUnknown();
  }
  return { sortKey, personId, enrolmentId };
}
