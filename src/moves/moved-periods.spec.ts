import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, FOREVER } from '../common/days.js';
import type { Place, PlacePeriod } from '../people/placements.repository.js';
import { movedPeriods } from './moved-periods.js';

const care: Place = { departmentId: 1, title: 'Agent', managerId: 7, workerType: 'employee' };
const period = (id: number, fromOn: string, toOn: string, place: Partial<Place> = {}): PlacePeriod => ({
  id,
  fromOn,
  toOn,
  ...care,
  ...place,
});

describe('a move', () => {
  it('ends the period of its day and begins another', () => {
    const edits = movedPeriods([period(1, '2024-01-01', FOREVER)], '2026-11-01', { managerId: 8 });
    expect(edits).toEqual({
      split: { id: 1, place: { ...care, managerId: 8 }, toOn: FOREVER },
      changed: [],
      movesLine: true,
    });
  });

  it('edits a period that began that very day, and one of somebody who was placed later', () => {
    const edited = { split: null, changed: [{ id: 1, place: { ...care, title: 'Lead' } }], movesLine: false };
    const set = { title: 'Lead' };
    expect(movedPeriods([period(1, '2026-11-01', FOREVER)], '2026-11-01', set)).toEqual(edited);
    expect(movedPeriods([period(1, '2026-11-09', FOREVER)], '2026-11-01', set)).toEqual(edited);
  });

  it('in the past is taken over by later periods until the field changed by itself', () => {
    const periods = [
      period(1, '2024-01-01', '2026-10-01'),
      period(2, '2026-10-01', '2026-11-01', { title: 'Lead' }),
      period(3, '2026-11-01', FOREVER, { title: 'Lead', departmentId: 2 }),
    ];
    expect(movedPeriods(periods, '2026-09-01', { departmentId: 9, managerId: 8 })).toEqual({
      split: { id: 1, place: { ...care, departmentId: 9, managerId: 8 }, toOn: '2026-10-01' },
      changed: [
        { id: 2, place: { ...care, title: 'Lead', departmentId: 9, managerId: 8 } },
        { id: 3, place: { ...care, title: 'Lead', departmentId: 2, managerId: 8 } },
      ],
      movesLine: true,
    });
  });

  it('that says what stands there does nothing, and takes a manager away where it says null', () => {
    const periods = [period(1, '2024-01-01', FOREVER)];
    expect(movedPeriods(periods, '2026-11-01', { ...care })).toEqual({
      split: null,
      changed: [],
      movesLine: false,
    });
    expect(movedPeriods(periods, '2026-11-01', { managerId: null }).split?.place.managerId).toBeNull();
  });

  it('holds on its day whatever the history, and changes nothing before', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        days,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
        fc.nat(60),
        (starts, departments, on) => {
          const sorted = starts.toSorted((a, b) => a - b).map((offset) => addDays('2026-01-01', offset));
          const history = sorted.map((fromOn, index) =>
            period(index, fromOn, sorted[index + 1] ?? FOREVER, { departmentId: departments[index] ?? 1 }),
          );
          const from = addDays('2026-01-01', on);
          const later = history.filter(({ toOn }) => toOn > from);
          const edits = movedPeriods(later, from, { departmentId: 9 });
          const first = later[0];
          const touched = edits.split?.id ?? edits.changed[0]?.id;
          expect(touched).toBe(first?.id);
          expect(edits.changed.every(({ id }) => (history[id]?.fromOn ?? '') >= from)).toBe(true);
        },
      ),
    );
  });
});
