import { NamedView, PersonView } from '../../people/dto/person.view.js';
import type { Strength } from '../strength.js';

export class DuplicatePersonView extends PersonView {
  /** The HR system that the employee number is of. */
  source: string;
  /** Tracks that they have completed, and those that they are on. */
  tracksCompleted: number;
  tracksUnderWay: number;
}

export class DuplicateReasonView {
  /**
   * Of reasons: same-name, same-mailbox, same-mailbox-name, same-hire-date, one-follows-the-other, same-manager, same-department;
   * against: both-in-service.
   */
  code: string;
  /** The same in words. */
  message: string;
}

/** Two records that may be one person. */
export class DuplicateView {
  /** Two, the one that has been here longer first. */
  people: DuplicatePersonView[];
  /** `likely`, or `possible` where they share a name and a department only. */
  strength: Strength;
  /** Why they may be one. */
  reasons: DuplicateReasonView[];
  /** What speaks against it. */
  against: DuplicateReasonView[];
}

export class DuplicatesPageView {
  items: DuplicateView[];
  nextCursor: string | null;
}

/** One of two who were told apart. */
export class ToldApartView extends NamedView {
  employeeNumber: string;
  source: string;
}

/** A decision that two records are two people. */
export class DismissalView {
  id: string;
  people: ToldApartView[];
  dismissedBy: NamedView;
  dismissedAt: string;
}

export class DismissalsPageView {
  items: DismissalView[];
  nextCursor: string | null;
}
