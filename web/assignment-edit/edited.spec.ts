import { describe, expect, it } from '@jest/globals';
import { EMPTY } from '../assign/draft.js';
import { draftOfDue, dueRequest } from '../assign/due-draft.js';
import { newCondition, newGroup } from '../audiences/rule-draft.js';
import { editedOf } from './edited.js';

const start = { ...EMPTY, name: 'Refresher', rule: [newGroup('all', [newCondition('everybody')])] };
const asked = { version: 3, leavers: 'keep', dueDates: 'keep' };
const of = (change: Partial<typeof start>) => editedOf(start, { ...start, ...change }, 3, '2026-12-01');

describe('what an edit asks for', () => {
  it('is nothing while nothing differs', () => {
    expect(of({})).toMatchObject({ isFinished: true, isDueNew: false, isAudienceNew: false });
    expect(of({}).request).toEqual(asked);
    expect(of({ name: ' Refresher ' }).isNameNew).toBe(false);
  });

  it('is only what differs', () => {
    expect(of({ name: 'Another' }).request).toEqual({ ...asked, name: 'Another' });
    expect(of({ days: '21' }).request).toEqual({ ...asked, due: { days: 21, after: 'enrolment' } });
    const rule = [newGroup('all', [newCondition('customer-facing')])];
    expect(of({ rule }).request).toEqual({ ...asked, audience: { rule: { kind: 'customer-facing' } } });
  });

  it('is not finished without a name, with half a rule or with a day that is over', () => {
    expect(of({ name: ' ' }).isFinished).toBe(false);
    expect(of({ rule: [newGroup('all', [newCondition('departments')])] }).isFinished).toBe(false);
    expect(of({ dueKind: 'on', on: '2026-11-30' }).isFinished).toBe(false);
  });

  it('knows every rule that it was given', () => {
    const rules = [
      { on: '2026-12-18' },
      { workingDays: 10, after: 'hire' as const },
      { weeks: 2, before: 'day' as const, day: '2027-01-04', graceDays: 3 },
      { months: 1, after: 'completion' as const, track: 'basics', trackTitle: 'Basics' },
    ];
    for (const rule of rules) {
      const { trackTitle: _, ...asked } = { trackTitle: '', ...rule };
      expect(dueRequest({ ...EMPTY, ...draftOfDue(rule) })).toEqual(asked);
    }
  });
});
