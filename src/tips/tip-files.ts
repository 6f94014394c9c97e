import { type Fields, isSlug, notSlug } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { groupBy } from '../common/group-by.js';
import { checkMarkdown } from '../common/markdown/check-markdown.js';
import { LAST_PLACE, TIP_AUDIENCES, type TipContent, tipHash } from './tip.js';
import { readTipQuestion } from './tip-question.js';

interface ReadTip {
  path: string;
  /** The two digits of the file's name, as a number. */
  number: number;
  orderLine: number;
  tip: TipContent;
}

const FILE_NAME = /^tips\/(\d{2})-([^/]*)\.md$/;
/** What is read in under a minute. */
export const MOST_WORDS = 150;
/** However long its words are. */
const MOST_CHARACTERS = 2_000;
const MOST_SOURCES = 6;
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** Reads the tips of both series in the order of their files' names; what cannot be used is noted with its line. */
export function readTips(
  files: readonly { path: string; text: string | null }[],
  mistakes: Mistakes,
): TipContent[] {
  const read = files.flatMap(({ path, text }) => readTip(path, text, mistakes.of(path)) ?? []);
  noteSharedSlugs(read, mistakes);
  for (const [audience, series] of groupBy(read, ({ tip }) => tip.audience)) {
    noteDoubles(audience, series, mistakes);
    // A file that could not be read may be the one that seems to be missing.
    if (read.length === files.length) noteGaps(audience, series, mistakes);
  }
  return read.map(({ tip }) => tip);
}

function readTip(path: string, text: string | null, complain: Complain): ReadTip | null {
  const [, digits, slug = ''] = FILE_NAME.exec(path) ?? [];
  if (digits === undefined) {
    complain(
      1,
      'The folder tips holds one file a tip, named like 01-a-slug.md by its order: rename or remove this one.',
    );
    return null;
  }
  if (!isSlug(slug)) complain(1, notSlug("the tip's name", slug));
  if (text === null) {
    complain(1, 'The file is not UTF-8: save it in that encoding.');
    return null;
  }
  const read = readMarkdownFile(text, 'A tip', complain);
  if (!read) return null;
  const { fields, bodyLine } = read;
  const [number, orderLine] = [Number(digits), fields.line('order')];
  const audience = fields.oneOf('audience', TIP_AUDIENCES);
  const told = {
    title: fields.text('title', { max: 120 }),
    order: readOrder(fields, digits),
    thisWeek: fields.text('thisWeek', { max: 250 }),
    question: readTipQuestion(fields),
    sources: fields.texts('sources', { min: 0, max: MOST_SOURCES }, { max: 300 }),
    body: read.body.trim(),
  };
  fields.end();
  checkBody(told.body, bodyLine, complain);
  checkMarkdown(read.body, bodyLine, complain, () => false);
  if (!audience) return null;
  const tip = { slug, audience, ...told, hash: tipHash({ audience, ...told }) };
  return { path, number, orderLine, tip };
}

/** The order stands in the front matter and, so that a listing of the folder shows it, in the file's name. */
function readOrder(fields: Fields, digits: string): number {
  const order = fields.whole('order', 1, LAST_PLACE);
  if (order !== Number(digits))
    fields.mistake(
      'order',
      `The file's name begins with ${digits}: rename it, or write "order: ${Number(digits)}".`,
    );
  return order;
}

/** How many words a tip has, as its limit counts them. */
export const countWords = (body: string): number => body.match(WORD)?.length ?? 0;

function checkBody(body: string, line: number, complain: Complain): void {
  if (!body) complain(line, 'Below the front matter stands the tip.');
  const words = countWords(body);
  if (words > MOST_WORDS)
    complain(line, `A tip may have at most ${MOST_WORDS} words; this one has ${words}.`);
  else if (body.length > MOST_CHARACTERS)
    complain(line, `A tip may have at most ${MOST_CHARACTERS} characters; this one has ${body.length}.`);
}

/** A slug is a tip's address, whatever its series. */
function noteSharedSlugs(read: readonly ReadTip[], mistakes: Mistakes): void {
  for (const [slug, [first, ...others]] of groupBy(read, ({ tip }) => tip.slug))
    for (const { path } of others)
      mistakes.of(path)(1, `The slug "${slug}" is taken by ${first?.path}: give every tip its own.`);
}

function noteDoubles(audience: string, series: readonly ReadTip[], mistakes: Mistakes): void {
  for (const [number, [first, ...others]] of groupBy(series, (one) => one.number))
    for (const { path, orderLine } of others)
      mistakes.of(path)(
        orderLine,
        `Place ${number} in the series "${audience}" is taken by ${first?.path}: give every tip its own.`,
      );
}

function noteGaps(audience: string, series: readonly ReadTip[], mistakes: Mistakes): void {
  const numbers = new Set(series.map(({ number }) => number));
  for (const { path, number, orderLine } of series)
    if (number > 1 && !numbers.has(number - 1))
      mistakes.of(path)(
        orderLine,
        `The series "${audience}" has no tip ${number - 1}: number its tips from 1 on, without gaps.`,
      );
}
