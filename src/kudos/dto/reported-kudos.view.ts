import { type NamedView, nameOf } from '../../people/dto/person.view.js';
import type { KudosReportRow, ReciprocalRow } from '../kudos-reports.repository.js';
import type { KudosView } from './kudos.view.js';

/** What somebody says against thanks. */
export class KudosReportView {
  by: string;
  reason: string;
  reportedAt: string;
}

/** Thanks about which a report waits. */
export class ReportedKudosView {
  kudos: KudosView;
  reports: KudosReportView[];
}

export class ReportedKudosListView {
  items: ReportedKudosView[];
  /** Always null: a hundred wait at most, and settling some shows others. */
  nextCursor: string | null;
}

/** Two people who thank each other. */
export class ReciprocalPairView {
  first: NamedView;
  second: NamedView;
  /** How often one thanked the other within 30 days of being thanked by them. */
  answers: number;
  lastAt: string;
}

export class ReciprocalKudosView {
  items: ReciprocalPairView[];
  /** Always null: the list is cut at a hundred. */
  nextCursor: string | null;
}

export const toReportedKudosView = (kudos: KudosView, reports: KudosReportRow[]): ReportedKudosView => ({
  kudos,
  reports: reports.map(({ reason, reportedAt, ...person }) => ({
    by: nameOf(person),
    reason,
    reportedAt: reportedAt.toISOString(),
  })),
});

export const toReciprocalView = (row: ReciprocalRow): ReciprocalPairView => ({
  first: {
    id: row.firstId,
    name: nameOf({ givenName: row.firstGivenName, familyName: row.firstFamilyName }),
  },
  second: {
    id: row.secondId,
    name: nameOf({ givenName: row.secondGivenName, familyName: row.secondFamilyName }),
  },
  answers: Number(row.answers),
  lastAt: row.lastAt.toISOString(),
});
