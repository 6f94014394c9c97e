import { urgencyOf, type NoticeKind } from '../notice-preferences/notice-kinds.js';
import type { Section } from '../outbox/words.js';
import type { Told } from '../message-texts/message-catalogue.js';
import type { Message } from '../message-texts/template.js';

/** The link at the end of a digest that says something optional. */
export const KEEP_IN_APP = 'Keep tips and news in the app, without mail';

/** A notice as a digest takes it up. */
export interface DigestPart extends Message {
  id: number;
  kind: NoticeKind;
}

/** What a digest says, in the frame that `say` gives it: one matter stands by itself, several each under their heading, the most urgent first. */
export function digestOf(
  givenName: string,
  parts: readonly DigestPart[],
  say: (told: Told) => Message,
): Message {
  const sorted = parts.toSorted(
    (one, other) => urgencyOf(one.kind) - urgencyOf(other.kind) || one.id - other.id,
  );
  const [first, ...others] = sorted;
  if (!first) throw new Error('A digest of nothing was asked for.');
  const more = others.length;
  const frame = say({
    message: 'digest',
    values: { name: givenName, first: first.subject, isOneMore: more === 1, more },
  });
  const { paragraphs } = frame.words;
  if (more === 0)
    return {
      subject: first.subject,
      words: { ...first.words, paragraphs: [...paragraphs, ...first.words.paragraphs] },
    };
  return { subject: frame.subject, words: { ...frame.words, sections: sorted.map(toSection) } };
}

function toSection({ subject, words: { paragraphs, link } }: DigestPart): Section {
  return link ? { heading: subject, paragraphs, link } : { heading: subject, paragraphs };
}
