import type { Page } from '../../common/paging/page.js';
import { nameOf } from '../../people/dto/person.view.js';
import { MOST_A_QUARTER } from '../nominations.service.js';
import type { NominationRow } from '../nominations.repository.js';
import { firstDayOfQuarter, lastDayOfQuarter, stageOf } from '../quarters.js';
import type { RoundOrPlan } from '../rounds.js';

export class NominatedPersonView {
  id: string;
  name: string;
  department: string | null;
}

export class NominatedBehaviourView {
  slug: string;
  title: string;
}

/** open: nominations are taken, and it can be withdrawn; with-panel: it is read; answered: the round is decided. */
export type NominationState = 'open' | 'with-panel' | 'answered' | 'withdrawn';

/** What the caller wrote of a colleague. */
export class NominationView {
  id: string;
  /** Such as `2026-Q4`. */
  quarter: string;
  nominee: NominatedPersonView;
  behaviour: NominatedBehaviourView;
  /** Empty where one of them was erased. */
  evidence: string;
  helped: string | null;
  nominatedAt: string;
  state: NominationState;
}

export class NominationPageView {
  items: NominationView[];
  nextCursor: string | null;
}

/** The round of this quarter, for whoever wants to nominate. */
export class CurrentRoundView {
  quarter: string;
  firstDay: string;
  lastDay: string;
  /** Until the end of this day nominations are taken. */
  nominateUntil: string;
  isOpen: boolean;
  /** How many colleagues the caller has nominated, and how many they may. */
  made: number;
  most: number;
}

export const toNominationView = (row: NominationRow, now: Date): NominationView => ({
  id: row.publicId,
  quarter: row.quarter,
  nominee: {
    id: row.nomineePublicId,
    name: nameOf({ givenName: row.nomineeGivenName, familyName: row.nomineeFamilyName }),
    department: row.nomineeDepartment,
  },
  behaviour: { slug: row.behaviour, title: row.behaviourTitle },
  evidence: row.evidence,
  helped: row.helped,
  nominatedAt: row.nominatedAt.toISOString(),
  state: stateOf(row, now),
});

export const toNominationPage = (
  { items, nextCursor }: Page<NominationRow>,
  now: Date,
): NominationPageView => ({
  items: items.map((row) => toNominationView(row, now)),
  nextCursor,
});

export const toCurrentRoundView = (
  { round, made }: { round: RoundOrPlan; made: number },
  now: Date,
): CurrentRoundView => ({
  quarter: round.quarter,
  firstDay: firstDayOfQuarter(round.quarter),
  lastDay: lastDayOfQuarter(round.quarter),
  nominateUntil: round.nominateUntil,
  isOpen: stageOf(round, now) === 'nominating',
  made,
  most: MOST_A_QUARTER,
});

function stateOf({ status, roundStatus, nominationsCloseAt }: NominationRow, now: Date): NominationState {
  if (status === 'withdrawn') return 'withdrawn';
  if (roundStatus !== 'open') return 'answered';
  return now < nominationsCloseAt ? 'open' : 'with-panel';
}
