import { expect, it } from '@jest/globals';
import { mark, type Marked } from './markdown-marks.js';

const WORDS = { bold: 'bold words', link: 'a link' };

/** `|` stands for the ends of the selection. */
const read = (shown: string): Marked => {
  const start = shown.indexOf('|');
  const end = shown.lastIndexOf('|');
  return { text: shown.replaceAll('|', ''), start, end: end === start ? start : end - 1 };
};
const show = ({ text, start, end }: Marked) =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

it.each([
  ['bold', 'say |when| it is done', 'say **|when|** it is done'],
  ['bold', 'say |', 'say **|bold words|**'],
  ['heading', 'One\nT|wo', 'One\n## Two|'],
  ['heading', '## T|wo', 'Two|'],
  ['list', '|One\nTwo|\nThree', '- One\n- Two|\nThree'],
  ['list', '- O|ne', 'One|'],
  ['link', 'see |the plan|', 'see [the plan](|https://|)'],
  ['link', '|', '[a link](|https://|)'],
] as const)('puts %s to %j', (kind, given, wanted) => {
  expect(show(mark(kind, read(given), WORDS))).toBe(wanted);
});
