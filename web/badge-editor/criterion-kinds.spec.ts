import { expect, it } from '@jest/globals';
import { beginningOf, CRITERION_KINDS, KIND_FORMS, withAmount } from './criterion-kinds.js';

it.each(CRITERION_KINDS)('%s begins with nothing that its form does not ask', (kind) => {
  const { kind: begun, decidedBy: _, ...asked } = beginningOf(kind);
  expect(begun).toBe(kind);
  expect(KIND_FORMS[kind].fields).toEqual(expect.arrayContaining(Object.keys(asked)));
  expect(KIND_FORMS[kind].fields).toEqual(expect.arrayContaining([...KIND_FORMS[kind].optional]));
});

it('asks for no score where the field of a course is emptied', () => {
  const criterion = { kind: 'course-completed', course: 'listening', score: 80 } as const;
  expect(withAmount(criterion, 'score', 0)).toEqual({ kind: 'course-completed', course: 'listening' });
});

it('keeps an emptied score of scenarios, so that it is told as missing at its field', () => {
  const criterion = { kind: 'scenario-score', scenarios: 2, score: 90 } as const;
  expect(withAmount(criterion, 'score', 0)).toEqual({ ...criterion, score: 0 });
});
