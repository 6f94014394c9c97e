import type { Section, Words, WordsLink } from '../outbox/words.js';

/** A message in the order in which a chat shows it, before it is of any service. */
export type ChatPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'link'; label: string; url: string; isQuiet: boolean };

/** The parts of a message, and what ends it where a chat cannot take all of it; the paths of its links become addresses. */
export interface ChatParts {
  parts: ChatPart[];
  rest: ChatPart[];
}

export function chatParts(subject: string, words: Words, publicUrl: string): ChatParts {
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
  const sectionOf = (section: Section): ChatPart[] => [
    { kind: 'heading', text: section.heading },
    ...partsOf(section),
  ];
  return {
    parts: [
      { kind: 'heading', text: subject },
      ...partsOf(words),
      ...(words.sections ?? []).flatMap(sectionOf),
      ...(words.more ? [link(words.more, true)] : []),
    ],
    // What has no words for it leads to where its own link does.
    rest: words.rest
      ? sectionOf(words.rest)
      : partsOf({ paragraphs: [], ...(words.link && { link: words.link }) }),
  };
}

/** As many parts from the beginning as `fits` lets through; where some are left out, the rest says so at the end. */
export function fitting(
  { parts, rest }: ChatParts,
  fits: (parts: readonly ChatPart[]) => boolean,
): readonly ChatPart[] {
  if (fits(parts)) return parts;
  for (let many = parts.length - 1; many > 1; many--) {
    const some = [...parts.slice(0, many), ...rest];
    if (fits(some)) return some;
  }
  return [...parts.slice(0, 1), ...rest];
}
