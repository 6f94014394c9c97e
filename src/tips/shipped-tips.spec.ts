import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readTips } from './tip-files.js';

const folder = resolve(__dirname, '../../content/tips');
const mistakes = new Mistakes();
const tips = readTips(
  readdirSync(folder)
    .toSorted()
    .map((name) => ({ path: `tips/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
  mistakes,
);
const questions = tips.flatMap(({ question }) => question ?? []);
const shareOf = (count: number) => count / questions.length;

describe('the tips that are shipped', () => {
  it('are two years for everybody and one for people who meet customers, without a mistake', () => {
    expect(mistakes.list()).toEqual([]);
    const of = (audience: string) => tips.filter((tip) => tip.audience === audience).length;
    expect([of('everybody'), of('customer-facing')]).toEqual([24, 12]);
  });

  it('each say what to do in ten minutes, and with which words', () => {
    const lacking = tips.filter(
      ({ body }) => !body.includes('**Ten minutes.**') || !body.includes('**Words to say.**'),
    );
    expect(lacking.map(({ slug }) => slug)).toEqual([]);
  });

  it('ask at least 24 questions whose right answer is known neither by its place nor by its length', () => {
    expect(questions.length).toBeGreaterThanOrEqual(24);
    for (const place of [0, 1, 2, 3])
      expect(shareOf(questions.filter(({ options }) => options[place]?.isCorrect).length)).toBeLessThan(0.5);
    const longest = questions.filter(({ options }) => {
      const right = options.find(({ isCorrect }) => isCorrect)?.text.length ?? 0;
      return options.every(({ text }) => text.length <= right);
    });
    expect(shareOf(longest.length)).toBeLessThan(0.4);
  });
});
