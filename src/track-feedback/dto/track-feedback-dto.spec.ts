import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { FeedbackDto } from './feedback.dto.js';

it.each<[object, string[]]>([
  [{ usefulness: 0, worth: 6 }, ['usefulness', 'worth']],
  [{ usefulness: 4.5, worth: '5' }, ['usefulness', 'worth']],
  [{ usefulness: 4, worth: 5, suggestion: 'x'.repeat(1001) }, ['suggestion']],
  [{ usefulness: 4, worth: 5, suggestion: 7 }, ['suggestion']],
  [{ usefulness: 4, worth: 5, name: 'Ana' }, ['name']],
  [{ usefulness: 4, worth: 5, suggestion: ' Shorter films ' }, []],
  [{ usefulness: 4, worth: 5 }, []],
])('answers are checked: %j', async (body, fields) => {
  expect(await refusedFields(FeedbackDto, body)).toEqual(fields);
});
