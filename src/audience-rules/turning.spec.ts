import { describe, expect, it } from '@jest/globals';
import type { Audience } from './audience.js';
import { turnsByItself } from './turning.js';

const PLACED: Audience[] = [
  { kind: 'everybody' },
  { kind: 'people', personIds: [1] },
  { kind: 'departments', departmentIds: [1] },
  { kind: 'titles', titles: ['Teller'] },
  { kind: 'new-hires' },
  { kind: 'within', scopes: [{ kind: 'everybody' }, { kind: 'location', location: 'Kingston' }] },
];
const TURNING: Audience[] = [
  { kind: 'hired', days: { from: 30, to: 0 } },
  { kind: 'below', personId: 1, reach: 'line' },
  { kind: 'grant', role: 'trainer' },
  { kind: 'track', track: 1, state: 'completed' },
  { kind: 'everybody-in-waves' },
  { kind: 'within', scopes: [{ kind: 'reporting-line', personId: 1 }] },
];

describe('an audience', () => {
  it.each(PLACED)('of people by where they stand is found among those who changed: $kind', (audience) => {
    expect(turnsByItself(audience)).toBe(false);
    expect(turnsByItself({ kind: 'all', of: PLACED })).toBe(false);
  });

  it.each(TURNING)('that days or other people change is held against everybody: $kind', (audience) => {
    expect(turnsByItself(audience)).toBe(true);
    expect(turnsByItself({ kind: 'any', of: [...PLACED, { kind: 'not', of: audience }] })).toBe(true);
  });
});
