import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { AnswerCommitmentDto, CommitmentDto } from './commitment.dto.js';

const GOOD = { colleague: 'Wei', act: 'Put the gate code on every sheet', askOn: '2026-12-21' };

it.each<[object, string[]]>([
  [GOOD, []],
  [{ ...GOOD, colleague: '  ' }, ['colleague']],
  [{ ...GOOD, act: 'x'.repeat(401) }, ['act']],
  [{ ...GOOD, askOn: 'soon' }, ['askOn']],
  [{}, ['colleague', 'act', 'askOn']],
])('a commitment is checked: %j', async (body, fields) => {
  expect(await refusedFields(CommitmentDto, body)).toEqual(fields);
});

it('an answer is one of four', async () => {
  expect(await refusedFields(AnswerCommitmentDto, { answer: 'maybe' })).toEqual(['answer']);
  expect(await refusedFields(AnswerCommitmentDto, { answer: 'helped' })).toEqual([]);
});
