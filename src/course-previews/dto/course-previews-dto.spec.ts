import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { PreviewAnswersDto, PreviewWishDto, PreviewPathDto } from './preview-try.dto.js';

it.each<[object, string[]]>([
  [{ answers: 'all' }, ['answers']],
  [{ answers: [{ question: 'x'.repeat(33) }] }, ['answers.0.question']],
  [{ answers: [{ question: 'a', chosen: 'b' }] }, ['answers.0.chosen']],
  [{ answers: [], language: 'klingon' }, ['language']],
  [{ answers: [{ question: 'a', chosen: ['b'] }], language: 'es' }, []],
])('answers of a try are checked: %j', async (body, fields) => {
  expect(await refusedFields(PreviewAnswersDto, body)).toEqual(fields);
});

it.each<[object, string[]]>([
  [{}, ['path']],
  [{ path: [-1] }, ['path']],
  [{ path: ['first'] }, ['path']],
  [{ path: [51] }, ['path']],
  [{ path: [0, 1] }, []],
])('a path is checked: %j', async (body, fields) => {
  expect(await refusedFields(PreviewPathDto, body)).toEqual(fields);
});

it('a language and a setting are checked', async () => {
  expect(await refusedFields(PreviewWishDto, { language: 'klingon' })).toEqual(['language']);
  expect(await refusedFields(PreviewWishDto, { setting: 'office' })).toEqual(['setting']);
  expect(await refusedFields(PreviewWishDto, { setting: 'phone' })).toEqual([]);
  expect(await refusedFields(PreviewWishDto, {})).toEqual([]);
});
