import { expect, it } from '@jest/globals';
import { said } from '../../test/support/said.js';
import {
  assignmentWeekWords,
  dueWords,
  endedWords,
  enrolledWords,
  releasedWords,
  resultWords,
  teamWeekWords,
} from './reminder-words.js';

const TRACK = {
  publicId: 'abc',
  title: 'Sensitisation',
  minutes: 40,
  dueOn: '2026-12-04',
  why: 'New hire on 23 November 2026: due 11 days after the hire date',
};

it('says what is new, by when and why', () => {
  const { subject, words } = said(enrolledWords([TRACK]));
  expect(subject).toBe('New for you: Sensitisation');
  expect(words.paragraphs).toEqual([
    'Please complete it by Friday 4 December 2026. It takes about 40 minutes, and you can do it in parts.',
    'Why you have it: New hire on 23 November 2026: due 11 days after the hire date.',
  ]);
  expect(words.link).toEqual({ label: 'Open the track', path: '/learning/abc' });
});

it('says several tracks that come at once in one', () => {
  const { subject, words } = said(
    enrolledWords([TRACK, { ...TRACK, title: 'Service', dueOn: null, why: null }]),
  );
  expect(subject).toBe('New for you: 2 tracks');
  expect(words.paragraphs[0]).toMatch(
    /^Sensitisation, by Friday 4 December 2026\.\nWhy you have it: New hire/,
  );
  expect(words.paragraphs[1]).toBe('Service.');
});

it('says which part of a track opens, and by when it is due', () => {
  const part = { title: 'Serving customers', minutes: 25, dueOn: '2026-12-04' };
  const one = said(releasedWords(TRACK, [part]));
  expect(one.subject).toBe('Now open: Serving customers');
  expect(one.words.paragraphs).toEqual([
    'This part of Sensitisation is open for you now. It takes about 25 minutes. Please complete it by Friday 4 December 2026.',
  ]);
  const several = said(releasedWords(TRACK, [part, { title: 'Workshop', minutes: 60, dueOn: null }]));
  expect(several.subject).toBe('Now open: 2 further parts of Sensitisation');
  expect(several.words.paragraphs[1]).toBe('Workshop: about 60 minutes.');
});

it('counts a manager’s people by track, without a name', () => {
  const { subject, words } = said(
    teamWeekWords([
      { title: 'Sensitisation', overdue: 2, due: 0 },
      { title: 'Service', overdue: 0, due: 1 },
    ]),
  );
  expect(subject).toBe('Your team this week: 2 overdue, 1 due');
  expect(words.paragraphs[0]).toBe(
    'Sensitisation: 2 overdue, 0 due this week\nService: 0 overdue, 1 due this week',
  );
});

it('leads whoever assigned one thing to it', () => {
  const { subject, words } = said(assignmentWeekWords([{ publicId: 'x', name: 'For everybody', late: 1 }]));
  expect(subject).toBe('What you assigned: 1 person is more than two weeks late');
  expect(words.link?.path).toBe('/assignments/x');
});

it('neither threatens nor commands', () => {
  const all = [
    enrolledWords([TRACK]),
    dueWords('due-soon', TRACK),
    dueWords('overdue', TRACK),
    resultWords('completed', TRACK),
    endedWords('waived', 'Service'),
    endedWords('withdrawn', 'Service'),
    teamWeekWords([{ title: 'Service', overdue: 1, due: 1 }]),
  ];
  for (const { subject, words } of all.map(said)) {
    const text = [subject, ...words.paragraphs].join(' ');
    expect(text).not.toMatch(
      /\b(must|failed?|failure|warning|final|immediately|consequences?|at once|worst)\b|!/i,
    );
  }
});
