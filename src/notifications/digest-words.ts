import { urgencyOf, type NoticeKind } from '../notice-preferences/notice-kinds.js';
import type { Section } from '../outbox/words.js';
import type { Told } from '../message-texts/message-catalogue.js';
import type { Message } from '../message-texts/template.js';

/** The quiet link at the end: where it leads, and whether the digest says something that may be kept in the app. */
export interface Footer {
  path: string;
  isOptional: boolean;
  /** Whether a chat carries it, which may not take all of it. */
  isInChat: boolean;
}

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
  footer: Footer | null = null,
): Message {
  const sorted = parts.toSorted(
    (one, other) => urgencyOf(one.kind) - urgencyOf(other.kind) || one.id - other.id,
  );
  const [first, ...others] = sorted;
  if (!first) throw new Error('A digest of nothing was asked for.');
  const more = others.length;
  const frame = say({
    message: 'digest',
    values: {
      name: givenName,
      first: first.subject,
      isOneMore: more === 1,
      more,
      isOptional: footer?.isOptional ?? false,
      isInChat: footer?.isInChat ?? false,
    },
    path: footer?.path ?? '/',
  });
  const { link, ...words } = frame.words;
  // The way out of optional mail is there whatever somebody wrote.
  const end = footer
    ? {
        more: link ?? { label: footer.path, path: footer.path },
        ...(footer.isInChat && {
          rest: toSection(say({ message: 'chat-rest', values: {}, path: '/inbox' })),
        }),
      }
    : {};
  if (more === 0)
    return {
      subject: first.subject,
      words: { ...first.words, paragraphs: [...words.paragraphs, ...first.words.paragraphs], ...end },
    };
  return { subject: frame.subject, words: { ...words, sections: sorted.map(toSection), ...end } };
}

function toSection({ subject, words: { paragraphs, link } }: Message): Section {
  return link ? { heading: subject, paragraphs, link } : { heading: subject, paragraphs };
}
