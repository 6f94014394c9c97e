import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { BYTE_ORDER_MARK, csvLine } from '../common/csv.js';
import { dayOf } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import type { Download, Piece } from '../common/http/downloads.js';
import { Env } from '../config/env.js';
import { type Rights, visiblePeople } from '../people/visible-people.js';
import { addToMonth, type Month, monthAt } from '../tip-calendar/month.js';
import {
  type Counted,
  type TipFigures,
  type TipGrouping,
  TipReportRepository,
} from './tip-report.repository.js';
import { toldGroups } from '../common/told-groups.js';

const MONTHS_TOLD = 12;
/** Managers are not told: a team is often small, and its people are known. */
const MAY_COUNT: Rights = { roles: ['trainer', 'viewer'], lines: false };
const HEADINGS = [
  'Month',
  'Tip',
  'Department',
  'People',
  'Opened',
  'Acknowledged',
  'Answers',
  'Right answers',
];

/** A group that may be told, with its answers where five people or more gave some. */
export interface ToldGroup extends TipFigures {
  answers: number | null;
  right: number | null;
}

/** What was asked for, and the groups that may be told. */
export interface TipReport {
  by: TipGrouping;
  from: Month;
  until: Month;
  groups: ToldGroup[];
  /** How many groups are kept back. */
  keptBack: number;
}

/** Which months are wanted; the last twelve unless given. */
export interface WantedMonths {
  from?: string;
  until?: string;
}

/** How tips are received, in numbers about five people or more. */
@Injectable()
export class TipReports {
  constructor(
    private readonly repository: TipReportRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async report(identity: Identity, by: TipGrouping, months: WantedMonths): Promise<TipReport> {
    const counted = this.counted(identity, months);
    const { told, all } = await this.told([by], counted);
    const { from, until } = counted;
    return { by, from, until, groups: told, keptBack: all - told.length };
  }

  /** By month, tip and department, as a file for spreadsheets. */
  csv(identity: Identity, months: WantedMonths): Download {
    const counted = this.counted(identity, months);
    const scopeOf = ({ within }: Counted) => JSON.stringify(within);
    return {
      name: 'tips.csv',
      mediaType: 'text/csv; charset=utf-8',
      pieces: this.lines(counted),
      // Figures are of a scope: whoever has another one by now may not have them.
      mayHave: (reader) => scopeOf(this.counted(reader, months)) === scopeOf(counted),
    };
  }

  private async *lines(counted: Counted): AsyncGenerator<Piece> {
    yield { content: BYTE_ORDER_MARK + csvLine(HEADINGS), personIds: [] };
    for (let month = counted.from; month <= counted.until; month = addToMonth(month, 1)) {
      const { told } = await this.told(['month', 'tip', 'department'], {
        ...counted,
        from: month,
        until: month,
      });
      const content = told.map(({ names, people, opened, acknowledged, answers, right }) =>
        csvLine([...names, people, opened, acknowledged, answers, right]),
      );
      yield { content: content.join(''), personIds: [] };
    }
  }

  private async told(by: TipGrouping[], counted: Counted): Promise<{ told: ToldGroup[]; all: number }> {
    const figures = await this.repository.figures(by, counted);
    const answers = await this.repository.answers(by, counted);
    // The departments of a tip add up to the tip, so that they are told or kept back beside each other.
    const whole = ({ names }: { names: (string | null)[] }) => JSON.stringify(names.slice(0, -1));
    const allTold = <T extends { people: number; names: (string | null)[] }>(groups: readonly T[]) =>
      [...groupBy(groups, whole).values()].flatMap((some) => toldGroups(some));
    const toldAnswers = new Map(allTold(answers).map((one) => [JSON.stringify(one.names), one]));
    const told = allTold(figures).map((group) => {
      const answered = toldAnswers.get(JSON.stringify(group.names));
      return { ...group, answers: answered?.answers ?? null, right: answered?.right ?? null };
    });
    return { told, all: figures.length };
  }

  private counted(identity: Identity, { from, until }: WantedMonths): Counted {
    const now = this.clock.now();
    const zone = this.env.COMPANY_TIME_ZONE;
    const last = until ?? monthAt(now, zone);
    const earliest = addToMonth(last, 1 - MONTHS_TOLD);
    return {
      from: from && from > earliest ? from : earliest,
      until: last,
      within: visiblePeople(identity, MAY_COUNT, dayOf(now, zone)),
    };
  }
}
