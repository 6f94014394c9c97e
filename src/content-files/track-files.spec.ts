import { describe, expect, it } from '@jest/globals';
import { type ContentFiles, fixtureContent } from '../../test/support/fixture-content.js';
import { BASE, TRACK, checkFixture, edited } from '../../test/support/content-check.js';

const back = (lines: string) => edited(BASE, 'depth: sensitisation', `depth: sensitisation\n${lines}`);

it('reads how a track comes back', () => {
  const policyOf = (lines: string) =>
    checkFixture(back(lines)).tracks.find(({ slug }) => slug === 'sensitisation')?.recurrence;
  expect(policyOf('every: 12 months')).toEqual({ kind: 'every', months: 12, opensDays: 30 });
  expect(policyOf('yearly: 02-29\nopens: 60 days')).toEqual({ kind: 'yearly', on: '02-29', opensDays: 60 });
});

const staged = (lines: string) => edited(TRACK, 'course: customers', `course: customers\n${lines}`);

it('reads on which day what is asked opens, and by which it is due', () => {
  const content = checkFixture(staged('    opens-on-day: 5\n    due-on-day: 10'));
  const [basics, customers] =
    content.tracks.find(({ slug }) => slug === 'customer-facing')?.requirements ?? [];
  expect(customers).toMatchObject({ slug: 'customers', opensOnDay: 5, dueOnDay: 10 });
  expect(basics).not.toHaveProperty('opensOnDay');
  const once = checkFixture(staged('    opens-on-day: 1'));
  const plain = checkFixture();
  // What says nothing new makes no new version.
  expect(once.tracks.map(({ hash }) => hash)).toEqual(plain.tracks.map(({ hash }) => hash));
  expect(content.tracks.map(({ hash }) => hash)).not.toEqual(plain.tracks.map(({ hash }) => hash));
});

it('keeps the days of a track where another one includes it', () => {
  const { tracks } = checkFixture(edited(BASE, 'course: basics', 'course: basics\n    due-on-day: 3'));
  for (const { requirements } of tracks)
    expect(requirements[0]).toMatchObject({ slug: 'basics', dueOnDay: 3 });
});

describe('in a track names', () => {
  it.each<[string, ContentFiles, string, number, string]>([
    [
      'a file name that is no slug',
      { 'tracks/My_Track.md': String(fixtureContent[BASE]) },
      'tracks/My_Track.md',
      1,
      'must be a slug',
    ],
    ['a file that is no track', { 'tracks/notes.txt': 'x' }, 'tracks/notes.txt', 1, 'one file a track'],
    [
      'an unknown depth',
      edited(BASE, 'depth: sensitisation', 'depth: deep'),
      BASE,
      3,
      'one of sensitisation, detailed',
    ],
    [
      'no requirements',
      edited(BASE, 'requirements:\n  - course: basics\n', ''),
      BASE,
      2,
      'needs "requirements"',
    ],
    [
      'a course that is missing',
      edited(TRACK, 'course: customers', 'course: clients'),
      TRACK,
      6,
      'no course "clients"',
    ],
    [
      'a track that is missing',
      edited(TRACK, 'includes: sensitisation', 'includes: basics'),
      TRACK,
      4,
      'no track "basics"',
    ],
    [
      'an include of itself',
      edited(TRACK, 'includes: sensitisation', 'includes: customer-facing'),
      TRACK,
      4,
      'customer-facing → customer-facing',
    ],
    [
      'an include circle',
      edited(BASE, 'depth:', 'includes: customer-facing\ndepth:'),
      TRACK,
      4,
      'customer-facing → sensitisation → customer-facing',
    ],
    [
      'a requirement of two kinds',
      edited(TRACK, 'attendance: workshop', 'attendance: workshop\n    course: basics'),
      TRACK,
      7,
      'exactly one of',
    ],
    [
      'a requirement of no kind',
      edited(TRACK, 'attendance: workshop', 'workshop: workshop'),
      TRACK,
      7,
      'exactly one of',
    ],
    [
      'a workshop without a title',
      edited(TRACK, '    title: Service workshop\n', ''),
      TRACK,
      7,
      'needs "title"',
    ],
    ['a workshop without minutes', edited(TRACK, '    minutes: 60\n', ''), TRACK, 7, 'needs "minutes"'],
    [
      'a title for a course',
      edited(TRACK, 'course: customers', 'course: customers\n    title: X'),
      TRACK,
      7,
      'no key "title"',
    ],
    [
      'what the included track asks already',
      edited(TRACK, 'course: customers', 'course: basics'),
      TRACK,
      6,
      '"basics" is asked twice',
    ],
    [
      'one slug for two kinds',
      edited(TRACK, 'sign-off: conversations', 'sign-off: workshop'),
      TRACK,
      10,
      '"workshop" means attendance',
    ],
    ['two ways to come back', back('every: 12 months\nyearly: 10-01'), BASE, 5, 'not by both'],
    ['a time to come back that is none', back('every: 1 year'), BASE, 4, 'such as 12 months'],
    ['a day to come back that is none', back('yearly: 02-30'), BASE, 4, 'such as 10-01'],
    ['a window that outlasts the cycle', back('every: 1 month\nopens: 28 days'), BASE, 5, 'from 0 to 27'],
    ['a window of a track that does not come back', back('opens: 30 days'), BASE, 4, 'comes back'],
    ['a day that is none', staged('    opens-on-day: soon'), TRACK, 7, 'from 1 to 365'],
    ['a day after a year', staged('    due-on-day: 366'), TRACK, 7, 'from 1 to 365'],
    [
      'what is due before it opens',
      staged('    opens-on-day: 10\n    due-on-day: 5'),
      TRACK,
      8,
      'must not come before',
    ],
    [
      'a track of which nothing is open on the first day',
      edited(BASE, 'course: basics', 'course: basics\n    opens-on-day: 2'),
      BASE,
      5,
      'open on the first day',
    ],
    ['a track without a text', edited(BASE, 'For everyone.', ''), BASE, 7, 'what the track is for'],
  ])('%s', (_, changes, path, line, words) => {
    expect(checkFixture(changes).mistakes).toContainEqual({
      path,
      line,
      message: expect.stringContaining(words),
    });
  });

  it('an include circle from each track in it, and nothing more', () => {
    const { mistakes } = checkFixture(edited(BASE, 'depth:', 'includes: customer-facing\ndepth:'));
    expect(mistakes.map(({ path }) => path)).toEqual([TRACK, BASE]);
  });
});
