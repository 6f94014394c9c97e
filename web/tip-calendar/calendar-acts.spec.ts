import { describe, expect, it } from '@jest/globals';
import { type Act, type Choice, withAct } from './calendar-acts.js';

const choice = (...months: Choice['months']): Choice => ({
  version: 3,
  startsIn: '2026-01',
  workingDay: 3,
  hour: 8,
  newHires: 'join',
  months,
});
const past = { month: '2026-03', isSkipped: false, everybody: 'thank' };

describe('an act on the calendar', () => {
  it.each<[string, Choice['months'], Act, Choice['months']]>([
    [
      'gives a tip that moves a month of its own',
      [],
      { kind: 'move', slug: 'ask', series: 'everybody', to: '2026-12' },
      [{ month: '2026-12', isSkipped: false, everybody: 'ask' }],
    ],
    [
      'takes it out of the month that was chosen for it before, and opens the other one',
      [
        { month: '2026-12', isSkipped: false, everybody: 'ask' },
        { month: '2027-01', isSkipped: true, customerFacing: 'hello' },
      ],
      { kind: 'move', slug: 'ask', series: 'everybody', to: '2027-01' },
      [{ month: '2027-01', isSkipped: false, everybody: 'ask', customerFacing: 'hello' }],
    ],
    [
      'leaves alone what went out',
      [past],
      { kind: 'move', slug: 'thank', series: 'everybody', to: '2026-12' },
      [past, { month: '2026-12', isSkipped: false, everybody: 'thank' }],
    ],
    [
      'leaves a month out, and decides nothing for one that is as the series has it',
      [{ month: '2026-12', isSkipped: false, everybody: 'ask' }],
      { kind: 'month', month: '2026-12', isSkipped: true, pinned: {} },
      [{ month: '2026-12', isSkipped: true }],
    ],
    [
      'forgets a month for which nothing is chosen any more',
      [{ month: '2026-12', isSkipped: true }],
      { kind: 'month', month: '2026-12', isSkipped: false, pinned: {} },
      [],
    ],
  ])('%s', (_, before, act, after) => {
    expect(withAct(choice(...before), act, '2026-11')).toEqual(choice(...after));
  });

  it('orders both series and leaves everything else', () => {
    const order = { everybody: ['thank', 'ask'], customerFacing: [] };
    expect(withAct(choice(past), { kind: 'order', order }, '2026-11')).toEqual({ ...choice(past), order });
  });

  it('says when tips arrive and keeps the months', () => {
    const when: Act = { kind: 'when', startsIn: '2026-02', workingDay: 5, hour: 10, newHires: 'begin' };
    expect(withAct(choice(past), when, '2026-11')).toEqual({
      ...choice(past),
      startsIn: '2026-02',
      workingDay: 5,
      hour: 10,
      newHires: 'begin',
    });
  });
});
