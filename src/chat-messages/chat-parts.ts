import type { Section, Words, WordsLink } from '../outbox/words.js';

/** A message in the order in which a chat shows it, before it is of any service. */
export type ChatPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'link'; label: string; url: string; isQuiet: boolean };

/** The parts of a message; the paths of its links become addresses. */
export function chatParts(subject: string, words: Words, publicUrl: string): ChatPart[] {
  const base = publicUrl.replace(/\/$/, '');
  const link = ({ label, path }: WordsLink, isQuiet: boolean): ChatPart => ({
    kind: 'link',
    label,
    url: `${base}${path}`,
    isQuiet,
  });
  const partsOf = ({ paragraphs, link: to }: Omit<Section, 'heading'>): ChatPart[] => [
    ...paragraphs.map((text): ChatPart => ({ kind: 'paragraph', text })),
    ...(to ? [link(to, false)] : []),
  ];
  return [
    { kind: 'heading', text: subject },
    ...partsOf(words),
    ...(words.sections ?? []).flatMap((section): ChatPart[] => [
      { kind: 'heading', text: section.heading },
      ...partsOf(section),
    ]),
    ...(words.more ? [link(words.more, true)] : []),
  ];
}

/**
 * As many parts from the beginning as `fits` lets through; where some are left out, the end says so and leads to the inbox, where all of it
 * stands.
 */
export function fitting(
  parts: readonly ChatPart[],
  publicUrl: string,
  fits: (parts: readonly ChatPart[]) => boolean,
): readonly ChatPart[] {
  if (fits(parts)) return parts;
  const rest: ChatPart = {
    kind: 'link',
    label: 'Read all of it in your inbox',
    url: `${publicUrl.replace(/\/$/, '')}/inbox`,
    isQuiet: false,
  };
  for (let many = parts.length - 1; many > 1; many--) {
    const some = [...parts.slice(0, many), rest];
    if (fits(some)) return some;
  }
  return [...parts.slice(0, 1), rest];
}
