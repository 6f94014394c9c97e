import { parse } from 'yaml';
import type { FormFile, FormMistake } from '../badge-editor/badge-form.js';
import { Mistakes } from '../common/front-matter/mistake.js';
import type { TipContent, TipQuestion, TipWording } from '../tips/tip.js';
import { readTips } from '../tips/tip-files.js';

/** A form as the folder would read its file. */
export interface CheckedTip {
  /** Null where it cannot be used. */
  tip: TipContent | null;
  mistakes: FormMistake[];
}

type Line = [field: string | null, line: string];

/** The name of a tip's file in the content folder. */
export const tipFileName = (slug: string, order: number): string =>
  `${String(order).padStart(2, '0')}-${slug}.md`;

/** Writes the tip's file, as the content folder would hold it in this place of its series. */
export function toTipFile(form: TipWording, order: number): FormFile {
  const { title, audience, thisWeek, question, sources, body } = form;
  const head: Line[] = [
    [null, '---'],
    ['title', `title: ${scalar(title)}`],
    ['order', `order: ${order}`],
    ['audience', `audience: ${audience}`],
    ['thisWeek', `thisWeek: ${scalar(thisWeek)}`],
    ...(question ? questionLines(question) : []),
    ...(sources.length > 0 ? [['sources', 'sources:'] satisfies Line] : []),
    ...sources.map((source, index): Line => [`sources.${index}`, `  - ${scalar(source)}`]),
    [null, '---'],
  ];
  const lines = head.map(([, line]) => line);
  return { text: [...lines, body.trim(), ''].join('\n'), fields: head.map(([field]) => field) };
}

/** Reads a form by the rules of the content folder; each mistake stands at the field where it can be put right. */
export function checkTip(slug: string, form: TipWording): CheckedTip {
  const path = `tips/${tipFileName(slug, 1)}`;
  const file = toTipFile(form, 1);
  const found = new Mistakes();
  const [tip = null] = readTips([{ path, text: file.text }], found);
  const mistakes = found.list().map(({ line, message }): FormMistake => {
    const isInBody = line > file.fields.length;
    return { field: isInBody ? 'body' : (file.fields[line - 1] ?? null), message };
  });
  return { tip, mistakes };
}

/** What a tip says, without where it stands. */
export const toWording = (tip: TipWording): TipWording => {
  const { title, audience, thisWeek, body, question, sources } = tip;
  return { title, audience, thisWeek, body, question, sources };
};

const questionLines = ({ text, options, feedback }: TipQuestion): Line[] => [
  ['question', 'question:'],
  ['question.text', `  text: ${scalar(text)}`],
  ['question.options', '  options:'],
  ...options.flatMap((option, index): Line[] => [
    [`question.options.${index}`, `    - text: ${scalar(option.text)}`],
    ...(option.isCorrect ? ([['question.options', '      correct: true']] satisfies Line[]) : []),
  ]),
  ['question.feedback', `  feedback: ${scalar(feedback)}`],
];

/** As people write it where YAML reads it back word for word, else in quotes; JSON is YAML. */
function scalar(value: string): string {
  if (!/^[\p{L}\d“‘][^\n\r]*$/u.test(value)) return JSON.stringify(value);
  try {
    return parse(`a: ${value}`)?.a === value ? value : JSON.stringify(value);
  } catch {
    return JSON.stringify(value);
  }
}
