import type { Page } from '../../common/paging/page.js';
import type { Entrant } from '../../enrolments/enrolling.js';
import { whyInWords } from '../../enrolments/why.js';
import type { Outcome, PreviewedPerson } from '../preview.repository.js';

/** How many people an assignment would reach. */
export class PreviewCountsView {
  willBeEnrolled: number;
  /** They have the track already and get a further reason; the earlier due day holds. */
  alreadyEnrolled: number;
  alreadyCompleted: number;
  waived: number;
  /** Of those who will be enrolled: they see it on their first day. */
  notYetStarted: number;
  /** Of those who will be enrolled: what the rule counts from (hire date, department or title) is missing, so they get no due day. */
  needsData: number;
  /** Named and no longer in service, or on their last day. */
  hasLeft: number;
  /** Matched by department or title, but outside your scope: they are left out. */
  outsideScope: number;
}

export class PreviewedPersonView {
  id: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  title: string | null;
  outcome: Outcome;
  /** Why they get it and when it is due, for whom it would be new. */
  why: string;
  startsOn: string;
  /** The due day under this assignment alone; null where what it counts from is missing, or not completed yet. */
  dueOn: string | null;
}

export class PreviewPageView implements Page<PreviewedPersonView> {
  items: PreviewedPersonView[];
  nextCursor: string | null;
}

/** How many, before anything is done; `name` is what the assignment is called unless it is given one. */
export class PreviewView {
  track: { slug: string; title: string };
  name: string;
  counts: PreviewCountsView;
}

export const toPreviewedPersonView = (
  person: PreviewedPerson,
  { facts, startsOn, dueOn }: Pick<Entrant, 'facts' | 'startsOn' | 'dueOn'>,
): PreviewedPersonView => ({
  id: person.publicId,
  name: person.name,
  employeeNumber: person.employeeNumber,
  department: person.department,
  title: person.title,
  outcome: person.outcome,
  why: whyInWords(facts),
  startsOn,
  dueOn,
});
