import type { Told } from '../message-texts/message-catalogue.js';
import type { Month } from '../tip-calendar/month.js';

/** What of a tip a message says. */
export interface TipText {
  title: string;
  thisWeek: string;
  /** Markdown. */
  body: string;
}

/** Its Markdown without signs: what stands between them is read the same. */
const plain = (markdown: string) =>
  markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:>|[-*+]|#+)[ \t]+/gm, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/(?<=^|[\s(“])[*_](?=\S)|(?<=\S)[*_](?=$|[\s).,;:!?”])/gm, '');

/** The paragraphs of Markdown, without signs. */
export const plainParagraphs = (markdown: string): string[] =>
  plain(markdown)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').join(' ').trim())
    .filter((paragraph) => paragraph !== '');

/** A tip as a message says it: all of it, so that nobody has to sign in to read it, and a link to say that one will try it. */
export const tipWords = (tip: TipText, period: Month): Told => toldOf(tip, false, `/my-tips/${period}`);

/** The same for everybody in a department, who come by its link each to their own copy. */
export const postWords = (tip: TipText, slug: string): Told => toldOf(tip, true, `/my-tips/of/${slug}`);

const toldOf = ({ title, thisWeek, body }: TipText, isForAll: boolean, path: string): Told => ({
  message: 'tip',
  values: { tip: title, text: plainParagraphs(body).join('\n\n'), thisWeek, isForAll },
  path,
});
