import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readTips } from '../tips/tip-files.js';
import { briefingCard } from './briefing-card.js';
import { briefingOf } from './briefing.js';
import { tintOf } from './paper.js';
import { tipPoster } from './tip-poster.js';
import type { TipOnPaper } from './tip-parts.js';

const folder = resolve(__dirname, '../../content/tips');
const shipped = readTips(
  readdirSync(folder)
    .toSorted()
    .map((name) => ({ path: `tips/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
  new Mistakes(),
);
const mark = { name: 'Harbourlight', accent: '#14646e', logo: null };
const ADDRESS = 'https://inhouse.harbourlight.example/my-tips/of/two-readers-two-needs';

const words = (count: number, letters: number) =>
  Array.from({ length: count }, () => 'wide'.repeat(letters).slice(0, letters)).join(' ');
/** As long as everything of a tip may be. */
const longest: TipOnPaper = {
  title: words(13, 8).slice(0, 120),
  thisWeek: words(28, 8).slice(0, 250),
  body: `${words(100, 12)}\n\n**Words to say.** ${words(47, 12)}`,
  question: {
    text: words(44, 8),
    options: [0, 1, 2, 3].map((place) => ({ text: words(22, 8), isCorrect: place === 2 })),
    feedback: words(44, 8),
  },
};
const bare: TipOnPaper = { title: 'Wait', thisWeek: 'Wait.', body: 'Wait.', question: null };
const MAKERS = { poster: tipPoster, card: briefingCard };

async function pagesOf(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  const pdf = Buffer.concat(chunks);
  return pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
}

describe.each(['poster', 'card'] as const)('the %s', (kind) => {
  it.each([
    ['the longest tip that there may be', longest],
    ['the shortest', bare],
    ...shipped.map((tip) => [tip.slug, tip] as const),
  ])('holds %s on one page', async (_, tip) => {
    expect(await pagesOf(MAKERS[kind](tip, mark, ADDRESS))).toBe(1);
  });
});

describe('a briefing', () => {
  it('takes two minutes with each of the tips that are shipped', () => {
    expect(shipped.filter((tip) => briefingOf(tip).minutes !== 2).map(({ slug }) => slug)).toEqual([]);
  });

  it('asks the tip’s question and says which answer is right once people have answered', () => {
    expect(
      briefingOf({
        body: 'Mei asked.\n\n**Words to say.** “On Monday.”',
        thisWeek: 'Name a day.',
        question: {
          text: 'What helps?',
          options: [
            { text: 'Wait.', isCorrect: false },
            { text: 'Say when.', isCorrect: true },
          ],
          feedback: 'People plan.',
        },
      }),
    ).toEqual({
      say: ['Mei asked.'],
      ask: ['What helps?'],
      choices: ['A  Wait.', 'B  Say when.'],
      afterwards: ['It is B. People plan.'],
      act: ['Name a day.', 'Words to say: “On Monday.”'],
      minutes: 1,
    });
  });

  it('asks an open question where the tip has none', () => {
    expect(briefingOf(bare)).toMatchObject({ choices: [], ask: [expect.stringMatching(/\?$/)] });
  });
});

it.each([
  ['#14646e', '#e8f0f1'],
  ['#000000', '#e6e6e6'],
  ['#ffff00', '#ffffe6'],
])('tints %s so that ink is read on it', (accent, tint) => {
  expect(tintOf(accent)).toBe(tint);
});
