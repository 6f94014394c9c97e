import { plainParagraphs } from '../tip-deliveries/tip-words.js';
import type { TipContent } from '../tips/tip.js';

/** What of a tip paper says. */
export type TipOnPaper = Pick<TipContent, 'title' | 'thisWeek' | 'body' | 'question'>;

/** A tip's text in the parts that paper sets apart. */
export interface TipParts {
  /** What happened, or happens every day: what stands before the first part that has a name. */
  situation: string[];
  /** What to say in so many words; none where the tip has no such part. */
  wordsToSay: string[];
}

/** A paragraph that begins with its name in bold, such as `**Words to say.** “…”`. */
const NAMED = /^\*\*([^*\n]+?)[.:]?\*\*[ \t]*/;
const WORDS_TO_SAY = /^words to say$/i;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/gm;

/** Takes a tip's Markdown apart; a tip without named parts is all situation. */
export function partsOf(markdown: string): TipParts {
  const parts: TipParts = { situation: [], wordsToSay: [] };
  let under = '';
  for (const paragraph of markdown.split(/\n\s*\n/)) {
    const [sign = '', name] = NAMED.exec(paragraph.trim()) ?? [];
    if (name !== undefined) under = name;
    const said = readable(paragraph.trim().slice(sign.length));
    if (WORDS_TO_SAY.test(under)) parts.wordsToSay.push(...said);
    else if (under === '') parts.situation.push(...said);
  }
  // Somebody who names every part has no situation: then paper says what the first of them says.
  return parts.situation.length > 0 ? parts : { ...parts, situation: firstNamed(markdown) };
}

const firstNamed = (markdown: string): string[] =>
  readable(
    markdown
      .trim()
      .split(/\n\s*\n/)[0]
      ?.replace(NAMED, '') ?? '',
  );

/** Every item of a list is a line of its own. */
const readable = (markdown: string): string[] => plainParagraphs(markdown.replaceAll(LIST_ITEM, '\n\n• '));
