import { digestOf } from '../notifications/digest-words.js';
import type { Told } from '../message-texts/message-catalogue.js';
import type { Message } from '../message-texts/template.js';
import type { Month } from '../tip-calendar/month.js';
import { type TipText, tipWords } from '../tip-deliveries/tip-words.js';

/** A tip as its message says it on a day on which nothing else is to be said. */
export function tipMessage(
  tip: TipText,
  period: Month,
  givenName: string,
  say: (told: Told) => Message,
  isInChat = false,
): Message {
  const part = { id: 0, kind: 'tip' as const, ...say(tipWords(tip, period)) };
  // In a mail that was sent this link is that message's own; here it leads to where the same is chosen.
  return digestOf(givenName, [part], say, { path: '/profile', isOptional: !isInChat, isInChat });
}

/** The same as a test: it says so first of all, and leads back to the tip, since there is nothing to acknowledge. */
export function testOf({ subject, words }: Message, path: string): Message {
  const [hello = '', ...said] = words.paragraphs;
  const note =
    'This is the test that you asked for. Nobody else got it, and it does not count as your tip of the month.';
  return {
    subject: `Test: ${subject}`,
    words: { paragraphs: [hello, note, ...said], link: { label: 'Back to the tip', path } },
  };
}

/** A mail runs nothing and loads nothing, also where it is opened by itself; only our own pages may frame it. */
export const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** A mail to be looked at in a frame: what it links to would open outside the frame, which its sandbox refuses. */
export const toBeLookedAt = (html: string): string => html.replace('<head>', '<head><base target="_top">');
