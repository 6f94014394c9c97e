import type { ClosedQuizRow } from '../unlocks.repository.js';

export class ClosedPlaceView {
  slug: string;
  title: string;
}

export class ClosedForView {
  id: string;
  name: string;
  employeeNumber: string;
}

/** A quiz that is closed for somebody until a trainer unlocks it: how often they tried, never what they answered. */
export class ClosedQuizView {
  person: ClosedForView;
  course: ClosedPlaceView;
  lesson: ClosedPlaceView;
  attemptsUsed: number;
  /** When the last attempt was handed in. */
  closedAt: string;
}

export class ClosedQuizzesView {
  items: ClosedQuizView[];
  nextCursor: string | null;
}

export const toClosedQuizView = (row: ClosedQuizRow): ClosedQuizView => ({
  person: {
    id: row.personPublicId,
    name: `${row.givenName} ${row.familyName}`,
    employeeNumber: row.employeeNumber,
  },
  course: { slug: row.courseSlug, title: row.courseTitle },
  lesson: { slug: row.lessonSlug, title: row.lessonTitle },
  attemptsUsed: row.used,
  closedAt: row.closedAt.toISOString(),
});
