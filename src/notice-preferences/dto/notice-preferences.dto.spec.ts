import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { NoticePreferencesDto } from './notice-preferences.dto.js';

it.each<[object, string[]]>([
  [{ appOnly: [] }, []],
  [{ appOnly: ['tip', 'completed'] }, []],
  [{ appOnly: ['overdue'] }, ['appOnly']],
  [{ appOnly: ['tip', 'tip'] }, ['appOnly']],
  [{ appOnly: 'tip' }, ['appOnly']],
  [{}, ['appOnly']],
])('a choice of mail is checked: %j', async (body, fields) => {
  expect(await refusedFields(NoticePreferencesDto, body)).toEqual(fields);
});
