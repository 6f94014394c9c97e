import { expect, it } from '@jest/globals';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readBehaviours } from './behaviours-file.js';

const PLACE = { does: ['Names a day.'], doesNot: ['Says soon.'] };
const LINES = `behaviours:
  - id: say-when
    title: Say when
    summary: You name a day and keep it.
    phone:
      does: [Names a day.]
      doesNot: [Says soon.]
    branch: { does: [Names a day.], doesNot: [Says soon.] }
    field: { does: [Names a day.], doesNot: [Says soon.] }
    back-office: { does: [Names a day.], doesNot: [Says soon.] }
`;

function read(text: string | null) {
  const mistakes = new Mistakes();
  const behaviours = readBehaviours(text, mistakes.of('behaviours.yaml'));
  return { behaviours, mistakes: mistakes.list().map(({ line, message }) => [line, message]) };
}

it('is read with what is done and not done in each place', () => {
  expect(read(LINES)).toEqual({
    mistakes: [],
    behaviours: [
      {
        slug: 'say-when',
        title: 'Say when',
        summary: 'You name a day and keep it.',
        examples: ['phone', 'branch', 'field', 'back-office'].map((place) => ({ place, ...PLACE })),
        hash: expect.any(String),
        line: 2,
      },
    ],
  });
});

it.each<[string, string | null, number, string]>([
  ['another encoding', null, 1, 'not UTF-8'],
  ['no YAML', 'behaviours: [', 1, 'no YAML'],
  ['no list', 'behaviours: many', 1, 'must be a list'],
  ['another key', `${LINES}values: []`, 11, 'no key "values"'],
  ['an id that is no slug', LINES.replace('say-when', 'Say when'), 2, 'must be a slug'],
  ['an id used twice', LINES + LINES.slice(LINES.indexOf('  - id')), 11, 'Two behaviours'],
  ['no summary', LINES.replace(/ {4}summary.*\n/, ''), 2, 'needs "summary"'],
  ['a place that is missing', LINES.replace(/ {4}field.*\n/, ''), 2, 'needs "field"'],
  ['a place without lists', LINES.replace(/field: .*/, 'field: soon'), 9, 'needs "field"'],
  ['nothing that is not done', LINES.replace('      doesNot: [Says soon.]\n', ''), 5, 'needs "doesNot"'],
  ['a sentence that is empty', LINES.replace('[Names a day.]', "['']"), 6, 'is empty'],
])('names %s by its line', (_, text, line, words) => {
  expect(read(text).mistakes).toContainEqual([line, expect.stringContaining(words)]);
});
