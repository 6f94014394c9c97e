import { urgencyOf, type NoticeKind } from '../notice-preferences/notice-kinds.js';
import type { Section, Words } from '../outbox/words.js';

/** The link at the end of a digest that says something optional. */
export const KEEP_IN_APP = 'Keep tips and news in the app, without mail';

/** A notice as a digest takes it up. */
export interface DigestPart {
  id: number;
  kind: NoticeKind;
  subject: string;
  words: Words;
}

/** What a digest says: one matter stands by itself, several each under their heading, the most urgent first. */
export function digestOf(givenName: string, parts: readonly DigestPart[]): { subject: string; words: Words } {
  const sorted = parts.toSorted(
    (one, other) => urgencyOf(one.kind) - urgencyOf(other.kind) || one.id - other.id,
  );
  const [first, ...others] = sorted;
  if (!first) throw new Error('A digest of nothing was asked for.');
  const hello = `Hello ${givenName},`;
  if (others.length === 0) {
    const paragraphs = [hello, ...first.words.paragraphs];
    return { subject: first.subject, words: { ...first.words, paragraphs } };
  }
  const rest = others.length === 1 ? 'one more thing' : `${others.length} more things`;
  return {
    subject: `${first.subject}, and ${rest}`,
    words: { paragraphs: [hello], sections: sorted.map(toSection) },
  };
}

function toSection({ subject, words: { paragraphs, link } }: DigestPart): Section {
  return link ? { heading: subject, paragraphs, link } : { heading: subject, paragraphs };
}
