import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '../common/days.js';
import { dueAfterAbsences } from './absence-clock.js';

describe('the clock during absences', () => {
  it.each([
    ['stays without an absence', [], '2026-12-07'],
    ['moves by the days away', [['2026-11-25', '2026-11-28']], '2026-12-10'],
    ['counts an absence from the start only', [['2026-11-01', '2026-11-25']], '2026-12-09'],
    ['ignores an absence that ended before the start', [['2026-11-01', '2026-11-23']], '2026-12-07'],
    ['ignores an absence that begins after the due day', [['2026-12-08', '2026-12-20']], '2026-12-07'],
    [
      'leaves seven days when the absence begins on the due day',
      [['2026-12-07', '2026-12-09']],
      '2026-12-16',
    ],
    ['leaves seven days on return', [['2026-12-05', '2026-12-10']], '2026-12-17'],
    ['stays during an absence without an end', [['2026-11-25', FOREVER]], '2026-12-07'],
    [
      'adds up absences, the later one inside the moved time',
      [
        ['2026-11-25', '2026-11-28'],
        ['2026-12-09', '2026-12-11'],
      ],
      '2026-12-18',
    ],
    [
      'counts days of overlapping absences once',
      [
        ['2026-11-25', '2026-11-28'],
        ['2026-11-26', '2026-11-29'],
      ],
      '2026-12-11',
    ],
    [
      'keeps what an ended absence moved when an open one follows',
      [
        ['2026-11-25', '2026-11-28'],
        ['2026-12-01', FOREVER],
      ],
      '2026-12-10',
    ],
    ['moves over a leap day', [['2026-11-25', '2028-03-01']], '2028-03-13'],
  ])('%s', (_, absences, due) => {
    const days = absences.map(([fromOn = '', toOn = '']) => ({ fromOn, toOn }));
    expect(dueAfterAbsences('2026-11-23', '2026-12-07', days)).toBe(due);
  });

  it('leaves seven days after a return even where the work was due before it could begin', () => {
    const away = [{ fromOn: '2026-11-10', toOn: '2026-12-01' }];
    expect(dueAfterAbsences('2026-11-23', '2026-11-23', away)).toBe('2026-12-08');
  });
});
