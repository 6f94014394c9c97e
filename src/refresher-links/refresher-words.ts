import type { Words } from '../outbox/words.js';

/** The page on which a question is answered; the token opens that question and nothing else. */
export const refresherPath = (token: string): string => `/refresher/${token}`;

/** A question that has come back, as a message says it: the question, and a link to its answers. */
export function refresherWords(question: { text: string }, token: string): Words {
  return {
    paragraphs: [question.text],
    link: { label: 'See the answers and press one', path: refresherPath(token) },
  };
}

/** The heading of the message. */
export const refresherSubject = (title: string): string => `Do you remember? From the tip “${title}”`;
