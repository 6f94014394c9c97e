import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { RevokeBadgeDto, ShowBadgeDto } from './award.dto.js';

it.each<[new () => object, object, string[]]>([
  [ShowBadgeDto, { isShown: 'yes' }, ['isShown']],
  [ShowBadgeDto, { isShown: false }, []],
  [RevokeBadgeDto, { reason: '  no ' }, ['reason']],
  [RevokeBadgeDto, { reason: 'x'.repeat(501) }, ['reason']],
])('%p refuses %j', async (dto, body, fields) => {
  expect(await refusedFields(dto, body)).toEqual(fields);
});
