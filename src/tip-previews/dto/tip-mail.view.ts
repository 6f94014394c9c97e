import type { TipMail } from '../tip-previews.service.js';

/** A tip as the message that people get on a day without other news; its page for mail programs has an address of its own. */
export class TipMailView {
  subject: string;
  /** As plain text. */
  text: string;
}

export const toTipMailView = ({ subject, text }: TipMail): TipMailView => ({ subject, text });
