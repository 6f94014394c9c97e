import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { UnlockDto } from './unlock.dto.js';

it.each<[object, string[]]>([
  [{ note: '  ' }, ['note']],
  [{ note: 'x'.repeat(501) }, ['note']],
  [{ note: 'We talked', attempts: 0 }, ['attempts']],
  [{ note: 'We talked', attempts: 11 }, ['attempts']],
  [{ note: 'We talked' }, []],
])('an unlocking is checked: %j', async (body, fields) => {
  expect(await refusedFields(UnlockDto, body)).toEqual(fields);
});
