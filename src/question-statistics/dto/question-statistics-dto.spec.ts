import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { QuestionStatisticsQuery } from './question-statistics.query.js';

it.each([
  [{ version: '0' }, ['version']],
  [{ version: 'latest' }, ['version']],
  [{ quiz: 'questions' }, ['quiz']],
  [{ version: '2' }, []],
  [{}, []],
])('a version is checked: %j', async (query, fields) => {
  expect(await refusedFields(QuestionStatisticsQuery, query)).toEqual(fields);
});
