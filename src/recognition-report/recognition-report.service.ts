import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { BYTE_ORDER_MARK, csvLine } from '../common/csv.js';
import { addDays, type Day, dayOf, startOfDay } from '../common/days.js';
import type { Download, Piece } from '../common/http/downloads.js';
import { toldGroups } from '../common/told-groups.js';
import { Env } from '../config/env.js';
import { type Rights, visiblePeople } from '../people/visible-people.js';
import {
  type CountedThanks,
  RECOGNITION_GROUPINGS,
  type RecognitionGrouping,
  RecognitionReportRepository,
  type ThanksFigures,
  type UnthankedRow,
} from './recognition-report.repository.js';

const DAYS_TOLD = 365;
/** So long without thanks is worth a look. */
const QUIET_DAYS = 90;
/** Nobody looks after more people directly than they can read of here. */
const MOST_NAMED = 200;
/** Managers are not told of groups: a team is often small, and its people are known. */
const MAY_COUNT: Rights = { roles: ['trainer', 'viewer'], lines: false };
const HEADINGS = [
  'Grouped by',
  'Name',
  'Thanks received',
  'People thanked',
  'Thanks given',
  'People who thanked',
];

const cells = (side: ToldThanks['given']) => [side?.thanks ?? null, side?.people ?? null];

/** The thanks of a group, each side where five people or more are behind it and nothing smaller can be found as a difference. */
export interface ToldThanks {
  name: string | null;
  received: Pick<ThanksFigures, 'people' | 'thanks'> | null;
  given: Pick<ThanksFigures, 'people' | 'thanks'> | null;
}

export interface RecognitionReport {
  by: RecognitionGrouping;
  from: Day;
  until: Day;
  groups: ToldThanks[];
  /** How many groups are kept back on both sides. */
  keptBack: number;
}

/** Calendar days of the company, both counted; the last year unless given. */
export interface WantedDays {
  from?: string;
  until?: string;
}

/** Whom of their direct reports a manager may want to look at, and since when. */
export interface Unthanked {
  since: Day;
  people: UnthankedRow[];
}

/** How recognition is given and received, in numbers about five people or more; and for managers alone, whom nobody thanked. */
@Injectable()
export class RecognitionReports {
  constructor(
    private readonly repository: RecognitionReportRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async report(identity: Identity, by: RecognitionGrouping, wanted: WantedDays): Promise<RecognitionReport> {
    const days = this.days(wanted);
    const { groups, keptBack } = await this.told(by, this.counted(identity, days));
    return { by, ...days, groups, keptBack };
  }

  /** By department and by behaviour, as a file for spreadsheets. */
  csv(identity: Identity, wanted: WantedDays): Download {
    const counted = this.counted(identity, this.days(wanted));
    const scopeOf = ({ within }: CountedThanks) => JSON.stringify(within);
    return {
      name: 'recognition.csv',
      mediaType: 'text/csv; charset=utf-8',
      pieces: this.lines(counted),
      // Figures are of a scope: whoever has another one by now may not have them.
      mayHave: (reader) => scopeOf(this.counted(reader, this.days(wanted))) === scopeOf(counted),
    };
  }

  /** A hint to look, for the manager of these people alone; nobody where the company has not thanked for that long yet. */
  async unthanked({ personId }: Identity): Promise<Unthanked> {
    const zone = this.env.COMPANY_TIME_ZONE;
    const today = dayOf(this.clock.now(), zone);
    const since = addDays(today, -QUIET_DAYS);
    const people = await this.repository.unthanked(personId, startOfDay(since, zone), today, MOST_NAMED);
    return { since, people };
  }

  private async *lines(counted: CountedThanks): AsyncGenerator<Piece> {
    yield { content: BYTE_ORDER_MARK + csvLine(HEADINGS), personIds: [] };
    for (const by of RECOGNITION_GROUPINGS) {
      const { groups } = await this.told(by, counted);
      const content = groups.map(({ name, received, given }) =>
        csvLine([by, name, ...cells(received), ...cells(given)]),
      );
      yield { content: content.join(''), personIds: [] };
    }
  }

  private async told(
    by: RecognitionGrouping,
    counted: CountedThanks,
  ): Promise<Pick<RecognitionReport, 'groups' | 'keptBack'>> {
    const received = await this.repository.figures(by, 'received', counted);
    const given = await this.repository.figures(by, 'given', counted);
    const names = new Map([...received, ...given].map(({ key, name }) => [key, name]));
    const sides = [received, given].map(
      (figures) => new Map(toldGroups(figures).map((one) => [one.key, one])),
    );
    const byName = [...names].toSorted(([, one], [, other]) => (one ?? '').localeCompare(other ?? '', 'en'));
    const groups = byName.flatMap(([key, name]) => {
      const [got = null, gave = null] = sides.map((side) => side.get(key) ?? null);
      return got || gave ? [{ name, received: got, given: gave }] : [];
    });
    return { groups, keptBack: names.size - groups.length };
  }

  private days({ from, until }: WantedDays): { from: Day; until: Day } {
    const last = until ?? dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const earliest = addDays(last, 1 - DAYS_TOLD);
    return { from: from && from > earliest ? from : earliest, until: last };
  }

  private counted(identity: Identity, { from, until }: { from: Day; until: Day }): CountedThanks {
    const zone = this.env.COMPANY_TIME_ZONE;
    return {
      from: startOfDay(from, zone),
      until: startOfDay(addDays(until, 1), zone),
      within: visiblePeople(identity, MAY_COUNT, dayOf(this.clock.now(), zone)),
    };
  }
}
