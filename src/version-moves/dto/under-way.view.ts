/** Lessons of a draft beside those of what is published. */
export class LessonChangesView {
  /** Done stays done, whichever way people go on. */
  unchanged: number;
  rewritten: number;
  added: number;
  removed: number;
}

/** Whom publishing a draft concerns. */
export class UnderWayView {
  /** People who have begun the course, have not completed it, and still have to do it. */
  people: number;
  /** Whether there are more than were counted. */
  hasMore: boolean;
  /** Null while the draft has mistakes, and for a course that is not published. */
  lessons: LessonChangesView | null;
}
