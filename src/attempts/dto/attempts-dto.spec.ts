import { describe, expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { AnswerDto, ChoiceDto } from './answer.dto.js';
import { OpenAttemptDto } from './open-attempt.dto.js';

describe('an answer', () => {
  it.each<[string, object, string[]]>([
    ['choices that are no list', { chosen: 'a' }, ['chosen']],
    ['a choice that is too long', { chosen: ['x'.repeat(33)] }, ['chosen']],
    ['too many choices', { chosen: Array.from({ length: 51 }, () => 'a') }, ['chosen']],
    ['half a pair', { pairs: [{ left: 'a' }] }, ['pairs.0.right']],
    ['a pair of numbers', { pairs: [{ left: 1, right: 'b' }] }, ['pairs.0.left']],
    ['too many pairs', { pairs: Array.from({ length: 51 }, () => ({ left: 'a', right: 'b' })) }, ['pairs']],
    ['a field of its own', { isCorrect: true }, ['isCorrect']],
    ['a whole one, without complaint', { chosen: ['a', 'b'] }, []],
  ])('is checked: %s', async (_, body, fields) => {
    expect(await refusedFields(AnswerDto, body)).toEqual(fields);
  });
});

it.each<[object, string[]]>([
  [{ step: '', choice: 0 }, ['step']],
  [{ step: 'request', choice: 'first' }, ['choice']],
  [{ step: 'request', choice: -1 }, ['choice']],
  [{ step: 'request', choice: 51 }, ['choice']],
  [{ step: 'request', choice: 1 }, []],
])('a choice is checked: %j', async (body, fields) => {
  expect(await refusedFields(ChoiceDto, body)).toEqual(fields);
});

it('the text of an attempt is checked', async () => {
  expect(await refusedFields(OpenAttemptDto, { language: 'klingon' })).toEqual(['language']);
  expect(await refusedFields(OpenAttemptDto, { setting: 'office' })).toEqual(['setting']);
  expect(await refusedFields(OpenAttemptDto, { language: 'es', setting: 'phone' })).toEqual([]);
});
