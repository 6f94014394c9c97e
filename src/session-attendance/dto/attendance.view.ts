/** What a list of who was there did. */
export class MarkedView {
  present: number;
  absent: number;
  walkIns: number;
  /** What names nobody, or nobody whom the workshop is for. */
  notFound: string[];
}

/** What is shown in the room. */
export class SessionCodeView {
  code: string;
  opensAt: string;
  closesAt: string;
}

/** That the caller was marked as there. */
export class ArrivedView {
  bookingId: string;
  title: string;
}

/** Whether the caller is asked about a session, and what they said. */
export class MySessionFeedbackView {
  state: 'open' | 'sent' | 'closed';
  rating: number | null;
  remark: string | null;
}

/** What people said of a session; answers are told in fives, without names. */
export class SessionFeedbackView {
  answers: number;
  /** How many gave 1, 2, 3, 4 and 5. */
  ratings: number[];
  remarks: string[];
}
