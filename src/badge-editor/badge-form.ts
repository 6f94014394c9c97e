import type { Criterion, CriterionKind } from '../badge-criteria/criterion.js';
import type { Every } from '../badge-criteria/award-period.js';
import type { BadgeContent } from '../badges/badge.js';
import type { Mistake } from '../common/front-matter/mistake.js';

/** What a criterion asks, key by key as in front matter; a kind has some of them. */
export interface CriterionForm {
  kind: CriterionKind;
  track?: string;
  course?: string;
  signOff?: string;
  withinDays?: number;
  score?: number;
  scenarios?: number;
  months?: number;
  colleagues?: number;
  departments?: number;
  firstAttempt?: boolean;
  behaviours?: string[];
  decidedBy?: string;
}

/** A badge as a form holds it. */
export interface BadgeForm {
  order: number;
  title: string;
  summary: string;
  /** Markdown. */
  body: string;
  criterion: CriterionForm;
  every: Every | null;
  expiresAfterMonths: number | null;
  /** An SVG. */
  drawing: string;
}

/** Something in a form that cannot be published; null where it is about no field. */
export interface FormMistake {
  field: string | null;
  message: string;
}

/** The file that a form stands for, and which field each of its lines is of. */
export interface FormFile {
  text: string;
  fields: (string | null)[];
}

/** Writes the badge's file; JSON is YAML, so that nothing of what was typed can be taken for something else. */
export function toFile(form: BadgeForm): FormFile {
  const asked = Object.entries(form.criterion).filter(([, value]) => isAsked(value));
  const head: [field: string | null, line: string][] = [
    [null, '---'],
    ['order', `order: ${form.order}`],
    ['title', `title: ${JSON.stringify(form.title)}`],
    ['summary', `summary: ${JSON.stringify(form.summary)}`],
    ...(form.every === null ? [] : ([['every', `every: ${form.every}`]] as [string, string][])),
    ...(form.expiresAfterMonths === null
      ? []
      : ([['expiresAfterMonths', `expiresAfterMonths: ${form.expiresAfterMonths}`]] as [string, string][])),
    ['criterion', 'criterion:'],
    ...asked.map(([key, value]): [string, string] => [
      `criterion.${key}`,
      `  ${key}: ${JSON.stringify(value)}`,
    ]),
    [null, '---'],
  ];
  const lines = head.map(([, line]) => line);
  return { text: [...lines, form.body.trim(), ''].join('\n'), fields: head.map(([field]) => field) };
}

/** What is wrong, at the field where it can be put right; what other files say is about no field. */
export function mistakesAtFields(
  slug: string,
  { fields }: FormFile,
  mistakes: readonly Mistake[],
): FormMistake[] {
  return mistakes.map(({ path, line, message }) => {
    if (path === `badges/${slug}.svg`) return { field: 'drawing', message: `Line ${line}: ${message}` };
    if (path !== `badges/${slug}.md`) return { field: null, message: `${path}:${line} ${message}` };
    if (line > fields.length) return { field: 'body', message };
    return { field: message.startsWith('Place ') ? 'order' : (fields[line - 1] ?? null), message };
  });
}

/** The form of a badge that stands. */
export const toForm = (badge: BadgeContent): BadgeForm => ({
  order: badge.order,
  title: badge.title,
  summary: badge.summary,
  body: badge.body,
  criterion: criterionForm(badge.criterion),
  every: badge.every,
  expiresAfterMonths: badge.expiresAfterMonths,
  drawing: badge.svg,
});

/** The keys of a criterion as front matter has them, without those that ask nothing. */
export function criterionForm(criterion: Criterion): CriterionForm {
  const { kind, ...rest } = criterion;
  const asked = Object.entries(rest)
    .filter(([, value]) => isAsked(value))
    .map(([key, value]) => [key === 'scorePercent' ? 'score' : key, value]);
  return { kind, ...Object.fromEntries(asked) };
}

const isAsked = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '' && !isNone(value);
const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
