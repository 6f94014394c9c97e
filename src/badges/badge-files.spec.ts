import { expect, it } from '@jest/globals';
import { badgeFiles, badgeFilesWith } from '../../test/support/badges.js';
import type { KnownContent } from '../badge-criteria/known-content.js';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readBadges } from './badge-files.js';

const KNOWN: KnownContent = {
  tracks: new Set(['sensitisation', 'yearly']),
  courses: new Set(['basics', 'reading']),
  unscored: new Set(['reading']),
  scenarios: 2,
  signOffs: new Set(['conversations']),
  behaviours: new Set(['say-when']),
  returning: { tracks: new Set(['yearly']), courses: new Set(['basics']) },
};

function read(files: Record<string, string>) {
  const mistakes = new Mistakes();
  const badges = readBadges(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    KNOWN,
    mistakes,
  );
  return { badges, mistakes: mistakes.list().map(({ path, line, message }) => `${path}:${line} ${message}`) };
}

it('is read with its criterion and its drawing', () => {
  const { badges, mistakes } = read(
    badgeFiles(
      'ready',
      1,
      'kind: kudos-received',
      'colleagues: 3',
      'departments: 2',
      'behaviours: [say-when]',
    ),
  );
  expect(mistakes).toEqual([]);
  expect(badges).toMatchObject([
    {
      slug: 'ready',
      title: 'Badge ready',
      criterion: { kind: 'kudos-received', colleagues: 3, departments: 2, behaviours: ['say-when'] },
    },
  ]);
});

it.each<[string, string[], string]>([
  ['a track that is not there', ['kind: track-completed', 'track: other'], 'bad.md:7 This can never be met'],
  [
    'a course that is not there',
    ['kind: course-completed', 'course: other'],
    'bad.md:7 This can never be met',
  ],
  [
    'a score where there is none',
    ['kind: course-completed', 'course: reading', 'score: 80'],
    'bad.md:8 This can never be met',
  ],
  [
    'more scenarios than there are',
    ['kind: scenario-score', 'scenarios: 3', 'score: 80'],
    'bad.md:7 This can never be met',
  ],
  ['more months than are kept', ['kind: tip-streak', 'months: 14'], 'bad.md:7 This can never be met'],
  [
    'more departments than colleagues',
    ['kind: kudos-received', 'colleagues: 2', 'departments: 3'],
    'bad.md:8 This can never be met',
  ],
  [
    'a behaviour off the list',
    ['kind: kudos-received', 'colleagues: 2', 'departments: 2', 'behaviours: [smile]'],
    'bad.md:9 This can never be met',
  ],
  ['a sign-off that is not there', ['kind: signed-off', 'signOff: other'], 'bad.md:7 This can never be met'],
  ['an unknown kind', ['kind: charm'], 'bad.md:6 "kind" must be one of'],
  [
    'an unknown key',
    ['kind: tip-streak', 'months: 3', 'score: 9'],
    'bad.md:8 The criterion has no key "score"',
  ],
])('names %s by file and line', (_, criterion, words) => {
  expect(read(badgeFiles('bad', 1, ...criterion)).mistakes).toEqual([
    expect.stringContaining(`badges/${words}`),
  ]);
});

it('needs both files, no other ones, and a place of its own', () => {
  const two = ['kind: tip-streak', 'months: 3'];
  const files: Record<string, string> = {
    ...badgeFiles('one', 1, ...two),
    ...badgeFiles('two', 1, ...two),
    'badges/readme.txt': 'x',
  };
  const { 'badges/two.svg': _, ...less } = files;
  expect(read(files).mistakes).toEqual([
    expect.stringContaining('badges/readme.txt:1 The folder badges holds'),
    expect.stringContaining('badges/two.md:1 Place 1 is taken by one'),
  ]);
  expect(read(less).mistakes).toContainEqual(expect.stringContaining('needs both two.md and two.svg'));
  const script = {
    ...badgeFiles('one', 1, ...two),
    'badges/one.svg': '<svg viewBox="0 0 96 96">\n<script/></svg>',
  };
  expect(read(script).mistakes).toEqual([expect.stringContaining('badges/one.svg:2 Only shapes')]);
});

it.each([
  [['kind: track-completed', 'track: yearly']],
  [['kind: course-completed', 'course: basics']],
  [['kind: scenario-score', 'scenarios: 1', 'score: 90']],
  [['kind: kudos-received', 'colleagues: 3', 'departments: 2']],
  [['kind: signed-off', 'signOff: conversations']],
])('can be had every quarter for %p, and expire', (criterion) => {
  const { badges, mistakes } = read(
    badgeFilesWith('again', 1, ['every: quarter', 'expiresAfterMonths: 12'], criterion),
  );
  expect(mistakes).toEqual([]);
  expect(badges).toMatchObject([{ every: 'quarter', expiresAfterMonths: 12 }]);
});

it.each([
  ['a track that does not come back', 'every: year', ['kind: track-completed', 'track: sensitisation']],
  ['a course that is done once', 'every: year', ['kind: course-completed', 'course: reading']],
  ['months running', 'every: year', ['kind: tip-streak', 'months: 3']],
  ['a stretch that there is not', 'every: month', ['kind: signed-off', 'signOff: conversations']],
  ['no months', 'expiresAfterMonths: 0', ['kind: signed-off', 'signOff: conversations']],
])('says by file and line that it cannot be had again for %s', (_, line, criterion) => {
  const { mistakes } = read(badgeFilesWith('again', 1, [line], criterion));
  expect(mistakes).toEqual([
    expect.stringMatching(
      /^badges\/again\.md:5 (This can never be met again: .*|"every" must be one of .*|"expiresAfterMonths" must be .*)/,
    ),
  ]);
});
