import { isSlug, notSlug, type Fields } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { checkMarkdown } from '../common/markdown/check-markdown.js';
import { sha256 } from '../common/random.js';
import type { PlanFacts, WorkshopPlanContent } from './workshop-plan.js';

const FILE_NAME = /^workshops\/([^/]*)\.md$/;
/** About ten printed pages; nobody holds more than that in a room. */
const MOST_CHARACTERS = 20_000;
const MOST_PLANS = 50;
const MOST_MINUTES = 1440;

/** Reads the plans of workshops in the order of their files' names; what cannot be used is noted with its line. */
export function readWorkshopPlans(
  files: readonly { path: string; text: string | null }[],
  mistakes: Mistakes,
): WorkshopPlanContent[] {
  files.slice(MOST_PLANS).forEach(({ path }) => {
    mistakes.of(path)(1, `The folder workshops holds at most ${MOST_PLANS} plans.`);
  });
  return files.flatMap(({ path, text }) => readPlan(path, text, mistakes.of(path)) ?? []);
}

function readPlan(path: string, text: string | null, complain: Complain): WorkshopPlanContent | null {
  const slug = FILE_NAME.exec(path)?.[1];
  if (slug === undefined) {
    complain(
      1,
      'The folder workshops holds one file a plan, named like a-slug.md: rename or remove this one.',
    );
    return null;
  }
  if (!isSlug(slug)) complain(1, notSlug("the file's name", slug));
  if (text === null) {
    complain(1, 'The file is not UTF-8: save it in that encoding.');
    return null;
  }
  const read = readMarkdownFile(text, 'A plan', complain);
  if (!read) return null;
  const { fields, bodyLine } = read;
  const title = fields.text('title');
  const minutes = fields.whole('minutes', 5, MOST_MINUTES);
  const facts = readFacts(fields, minutes);
  fields.end();
  const body = read.body.trim();
  if (!body) complain(bodyLine, 'Below the front matter stands what the trainer does and says.');
  if (body.length > MOST_CHARACTERS)
    complain(bodyLine, `The plan may have at most ${MOST_CHARACTERS} characters; it has ${body.length}.`);
  checkMarkdown(read.body, bodyLine, complain, () => false);
  const hash = sha256(JSON.stringify({ title, minutes, facts, body }));
  return { slug, title, minutes, facts, body, hash };
}

function readFacts(fields: Fields, minutes: number): PlanFacts {
  const facts = {
    people: fields.text('people', { max: 60 }),
    room: fields.text('room', { max: 500 }),
    materials: fields.texts('materials', { max: 20 }),
    parts: fields.list('parts', 'part', { max: 30 }).map((part) => {
      const read = {
        title: part.text('title', { max: 120 }),
        minutes: part.whole('minutes', 1, MOST_MINUTES),
      };
      part.end();
      return read;
    }),
  };
  const taken = facts.parts.reduce((sum, part) => sum + part.minutes, 0);
  if (facts.parts.length > 0 && taken !== minutes)
    fields.mistake('parts', `The parts take ${taken} minutes, and the plan ${minutes}: make them agree.`);
  return facts;
}
