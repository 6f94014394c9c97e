import { expect, it } from '@jest/globals';
import { publicId } from '../../common/random.js';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { ReadInboxDto } from './read-inbox.dto.js';

it.each<[object, string[]]>([
  [{}, ['upTo']],
  [{ upTo: 'all' }, ['upTo']],
  [{ upTo: publicId() }, []],
])('a read mark is checked: %j', async (body, fields) => {
  expect(await refusedFields(ReadInboxDto, body)).toEqual(fields);
});
