/** Whether there is an address by which a calendar follows one's sessions. */
export class CalendarFeedView {
  /** Since when; null without one. */
  madeAt: string | null;
}

/** An address that is shown this one time. */
export class NewCalendarFeedView {
  address: string;
  madeAt: string;
}
