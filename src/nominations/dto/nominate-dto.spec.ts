import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { NominateDto } from './nominate.dto.js';

const NOMINATION = { to: 'x', behaviour: 'say-when', evidence: 'Stayed until the last part was found.' };

it.each<[object, string[]]>([
  [{}, []],
  [{ to: '' }, ['to']],
  [{ to: 'x'.repeat(41) }, ['to']],
  [{ behaviour: 7 }, ['behaviour']],
  [{ evidence: ' too   short ' }, ['evidence']],
  [{ evidence: 'x'.repeat(1001) }, ['evidence']],
  [{ helped: '' }, ['helped']],
  [{ helped: 'x'.repeat(201) }, ['helped']],
  [{ nominatorId: 1 }, ['nominatorId']],
])('nominations are checked: %j', async (part, fields) => {
  expect(await refusedFields(NominateDto, { ...NOMINATION, ...part })).toEqual(fields);
});
