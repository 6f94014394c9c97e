import { describe, expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { AttendanceDto, RevokeDto, SignOffDto } from './attendance.dto.js';

describe('attendance', () => {
  const whole = { onDay: '2026-11-21', minutes: 60, people: ['E0001'] };
  it.each<[string, object, string[]]>([
    ['a day that does not exist', { onDay: '2026-02-30' }, ['onDay']],
    ['no minutes', { minutes: 0 }, ['minutes']],
    ['more minutes than a day has', { minutes: 1441 }, ['minutes']],
    ['nobody', { people: [] }, ['people']],
    ['more people than one run takes', { people: Array.from({ length: 2001 }, () => 'E1') }, ['people']],
    ['people that are no list', { people: 'E0001' }, ['people']],
    ['a name that is too long', { people: ['x'.repeat(255)] }, ['people']],
    ['a note that is too long', { note: 'x'.repeat(501) }, ['note']],
    ['a field of its own', { trainer: 1 }, ['trainer']],
    ['a whole one, without complaint', { note: 'In the canteen' }, []],
  ])('is checked: %s', async (_, change, fields) => {
    expect(await refusedFields(AttendanceDto, { ...whole, ...change })).toEqual(fields);
  });
});

describe('a sign-off', () => {
  const whole = { personId: 'abcdefghijklmnopqrstuv', onDay: '2026-11-21' };
  it.each<[string, object, string[]]>([
    ['something that is no id', { personId: 'E0001' }, ['personId']],
    ['a day in words', { onDay: 'yesterday' }, ['onDay']],
    ['a note that is too long', { note: 'x'.repeat(501) }, ['note']],
    ['a field of its own', { kind: 'sign-off' }, ['kind']],
    ['a whole one, without complaint', {}, []],
  ])('is checked: %s', async (_, change, fields) => {
    expect(await refusedFields(SignOffDto, { ...whole, ...change })).toEqual(fields);
  });
});

it.each<[object, string[]]>([
  [{ reason: '  x ' }, ['reason']],
  [{ reason: 'x'.repeat(501) }, ['reason']],
  [{ reason: 'Wrong list' }, []],
])('a revocation is checked: %j', async (body, fields) => {
  expect(await refusedFields(RevokeDto, body)).toEqual(fields);
});
