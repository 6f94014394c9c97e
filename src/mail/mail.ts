/** Somebody at an address; the name may hold any letters. */
export interface Mailbox {
  name: string;
  address: string;
}

/** One message, ready to be sent. */
export interface Mail {
  /** The part of the Message-ID before the `@`: the same however often it is tried. */
  id: string;
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
  writtenAt: Date;
  /** What a calendar reads of it by itself: an iCalendar object, and its method. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
  /** Where a mail program stops the like of it with one click, if it may be stopped. */
  stopAddress?: string;
}

/** What came of handing a message to the mail server. */
export type Answer =
  /** The server took the message over. */
  | { kind: 'accepted'; reply: string }
  /** The server said no to this message: before its body, or after all of it. `code` is of SMTP, 4xx or 5xx. */
  | { kind: 'refused'; code: number; reply: string }
  /** The connection broke before the first byte of the body: nothing can have been accepted. */
  | { kind: 'broken'; reply: string }
  /** The first byte of the body may have left, and no answer came: nobody knows. */
  | { kind: 'silent'; reply: string }
  /** The sender took the message back before the first byte of its body. */
  | { kind: 'withheld' };

/** The mail server cannot be used at all at the moment: no fault of any message. */
export class MailServerDown extends Error {}
