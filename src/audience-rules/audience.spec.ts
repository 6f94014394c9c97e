import { describe, expect, it } from '@jest/globals';
import { type Audience, type AudienceContext, plainContext } from './audience.js';
import { audienceCondition } from './audience-condition.js';
import { matchedBy, waveOf } from './audience-match.js';
import { audienceInWords } from './audience-words.js';

const context: AudienceContext = {
  today: '2026-11-21',
  goLiveOn: '2026-11-01',
  waves: [
    { startsOn: '2026-11-10', scope: { kind: 'location', location: 'Kingston' } },
    { startsOn: '2026-11-05', scope: { kind: 'department', departmentId: 7 } },
  ],
  customerFacing: { departments: ['Sales'], titles: ['Receptionist'] },
};
const trainersChoice: Audience = {
  kind: 'all',
  of: [
    {
      kind: 'any',
      of: [
        { kind: 'people', personIds: [1, 2] },
        { kind: 'departments', departmentIds: [7] },
        { kind: 'titles', titles: ['Receptionist'] },
      ],
    },
    { kind: 'within', scopes: [{ kind: 'location', location: 'Kingston' }] },
  ],
};

describe('an audience as a condition', () => {
  it.each<[Audience, string, unknown[]]>([
    [{ kind: 'new-hires' }, 's.from_on >= ?', ['2026-11-01']],
    [{ kind: 'customer-facing' }, '(d.name IN (?) OR pl.title IN (?))', ['Sales', 'Receptionist']],
    [{ kind: 'everybody-in-waves' }, '(p.location IN (?) OR pl.department_id IN (?))', ['Kingston', 7]],
    [
      trainersChoice,
      '((p.id IN (?, ?) OR pl.department_id IN (?) OR pl.title IN (?)) AND (p.location = ?))',
      [1, 2, 7, 'Receptionist', 'Kingston'],
    ],
    [{ kind: 'within', scopes: [] }, '1 = 0', []],
    [{ kind: 'any', of: [] }, '1 = 0', []],
  ])('compiles %j', (audience, sql, parameters) => {
    expect(audienceCondition(audience, context)).toEqual({ sql, parameters });
  });

  it('reaches nobody without a go-live or a wave', () => {
    const nothing = plainContext('2026-11-21');
    expect(audienceCondition({ kind: 'new-hires' }, nothing).sql).toBe('1 = 0');
    expect(audienceCondition({ kind: 'everybody-in-waves' }, nothing).sql).toBe('1 = 0');
  });
});

describe('what reached somebody', () => {
  const person = { personId: 5, departmentId: 7, title: 'Receptionist', location: 'Kingston' };
  it.each<[Audience, string]>([
    [{ kind: 'all', of: [{ kind: 'new-hires' }, { kind: 'customer-facing' }] }, 'customer-facing-hire'],
    [{ kind: 'everybody-in-waves' }, 'everybody'],
    [trainersChoice, 'department'],
    [{ kind: 'people', personIds: [5] }, 'named'],
    [{ kind: 'titles', titles: ['Receptionist'] }, 'title'],
  ])('%j is %s', (audience, matched) => {
    expect(matchedBy(audience, person)).toBe(matched);
  });

  it('is the first wave of several, and none elsewhere', () => {
    expect(waveOf(context.waves, person)).toBe('2026-11-05');
    expect(waveOf(context.waves, { ...person, departmentId: 8 })).toBe('2026-11-10');
    expect(waveOf(context.waves, { ...person, departmentId: 8, location: 'London' })).toBeNull();
  });
});

it('says who is meant', () => {
  expect(audienceInWords(trainersChoice, () => 'Sales')).toBe(
    "2 people by name; or everybody in Sales; or everybody with the title Receptionist, and of them within the trainer's scope",
  );
});
