import { EVERY } from '../badge-criteria/award-period.js';
import { type Criterion, readCriterion } from '../badge-criteria/criterion.js';
import { whyNotAgain } from '../badge-criteria/earned-again.js';
import type { KnownContent } from '../badge-criteria/known-content.js';
import { type Fields, isSlug, notSlug } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { groupBy } from '../common/group-by.js';
import { checkMarkdown } from '../common/markdown/check-markdown.js';
import { sha256 } from '../common/random.js';
import type { BadgeContent } from './badge.js';
import { adviseOnContrast } from './badge-contrast.js';
import { checkSvg } from './badge-svg.js';

const FILE_NAME = /^badges\/([^/]*)\.(md|svg)$/;
/** More than these nobody keeps in mind. */
const MOST_BADGES = 30;
const MOST_CHARACTERS = 2_000;

interface File {
  path: string;
  text: string | null;
}

/** Reads the badges, a text and a drawing each, by their order; what cannot be used, and what nobody could ever earn, is noted with its line. */
export function readBadges(files: readonly File[], known: KnownContent, mistakes: Mistakes): BadgeContent[] {
  const badges = [...groupBy(files, ({ path }) => FILE_NAME.exec(path)?.[1] ?? '')].flatMap(
    ([slug, members]) =>
      slug === '' ? noteStrangers(members, mistakes) : (readBadge(slug, members, known, mistakes) ?? []),
  );
  noteDoubles(badges, mistakes);
  badges
    .slice(MOST_BADGES)
    .forEach(({ slug }) =>
      mistakes.of(`badges/${slug}.md`)(1, `There may be at most ${MOST_BADGES} badges.`),
    );
  return badges.toSorted((one, other) => one.order - other.order);
}

function noteStrangers(files: readonly File[], mistakes: Mistakes): [] {
  for (const { path } of files)
    mistakes.of(path)(
      1,
      'The folder badges holds a-slug.md and a-slug.svg for each badge: rename or remove this file.',
    );
  return [];
}

function readBadge(
  slug: string,
  members: readonly File[],
  known: KnownContent,
  mistakes: Mistakes,
): BadgeContent | null {
  const text = members.find(({ path }) => path.endsWith('.md'));
  const drawing = members.find(({ path }) => path.endsWith('.svg'));
  const complain = mistakes.of(text?.path ?? drawing?.path ?? '');
  if (!isSlug(slug)) complain(1, notSlug("the badge's name", slug));
  if (!text || !drawing) {
    complain(1, `A badge needs both ${slug}.md and ${slug}.svg.`);
    return null;
  }
  const svg = readDrawing(drawing, mistakes.of(drawing.path), mistakes.adviceOn(drawing.path));
  const told = readText(text, known, complain);
  if (!told?.criterion || svg === null) return null;
  const content = { ...told, criterion: told.criterion, svg };
  return { slug, ...content, hash: sha256(JSON.stringify(content)) };
}

function readDrawing({ text }: File, complain: Complain, advise: Complain): string | null {
  if (text === null) {
    complain(1, 'The file is not UTF-8: save it in that encoding.');
    return null;
  }
  checkSvg(text, complain);
  adviseOnContrast(text, advise);
  return text;
}

function readText({ text }: File, known: KnownContent, complain: Complain) {
  if (text === null) {
    complain(1, 'The file is not UTF-8: save it in that encoding.');
    return null;
  }
  const read = readMarkdownFile(text, 'A badge', complain);
  if (!read) return null;
  const { fields, bodyLine } = read;
  const told = {
    order: fields.whole('order', 1, 99),
    title: fields.text('title', { max: 60 }),
    summary: fields.text('summary', { max: 200 }),
    criterion: criterionOf(fields, known),
    every: fields.optionalOneOf('every', EVERY) ?? null,
    expiresAfterMonths: fields.whole('expiresAfterMonths', 1, 120, 0) || null,
    body: read.body.trim(),
  };
  fields.end();
  const never = told.every && told.criterion ? whyNotAgain(told.criterion, known) : null;
  if (never !== null) fields.mistake('every', `This can never be met again: ${never}. Take "every" away.`);
  if (!told.body) complain(bodyLine, 'Below the front matter stands what the badge is for.');
  if (told.body.length > MOST_CHARACTERS)
    complain(
      bodyLine,
      `The text may have at most ${MOST_CHARACTERS} characters; it has ${told.body.length}.`,
    );
  checkMarkdown(read.body, bodyLine, complain, () => false);
  return told;
}

function criterionOf(fields: Fields, known: KnownContent): Criterion | null {
  const found = fields.map('criterion', 'The criterion');
  if (found) return readCriterion(found, known);
  fields.mistake(
    fields.has('criterion') ? 'criterion' : undefined,
    'A badge needs "criterion" with its "kind" and what that asks for.',
  );
  return null;
}

function noteDoubles(badges: readonly BadgeContent[], mistakes: Mistakes): void {
  for (const [order, [first, ...others]] of groupBy(badges, (badge) => badge.order))
    for (const { slug } of others)
      mistakes.of(`badges/${slug}.md`)(
        1,
        `Place ${order} is taken by ${first?.slug}: give every badge its own.`,
      );
}
