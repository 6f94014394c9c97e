import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { ListReportsQuery } from './list-reports.query.js';
import { AnswerReportDto, ReportDto } from './report.dto.js';

it.each<[object, string[]]>([
  [{ text: '  a ' }, ['text']],
  [{ text: 'x'.repeat(2001) }, ['text']],
  [{ text: 'The link is dead', language: 'klingon' }, ['language']],
  [{ text: 'The link is dead', setting: 'office' }, ['setting']],
  [{ text: 'The link is dead', status: 'answered' }, ['status']],
  [{ text: 'The link is dead', language: 'es' }, []],
])('a report is checked: %j', async (body, fields) => {
  expect(await refusedFields(ReportDto, body)).toEqual(fields);
});

it('an answer is checked', async () => {
  expect(await refusedFields(AnswerReportDto, { text: '' })).toEqual(['text']);
  expect(await refusedFields(AnswerReportDto, { text: 'Mended, thank you' })).toEqual([]);
});

it('a list of reports is checked', async () => {
  expect(await refusedFields(ListReportsQuery, { status: 'lost' })).toEqual(['status']);
  expect(await refusedFields(ListReportsQuery, { limit: 201 })).toEqual(['limit']);
  expect(await refusedFields(ListReportsQuery, { status: 'answered' })).toEqual([]);
});
