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
