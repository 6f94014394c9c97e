import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { CastVoteDto } from './cast-vote.dto.js';
import { NamePanelDto } from './name-panel.dto.js';
import { SetRoundDaysDto } from './set-round-days.dto.js';

it.each<[new () => object, object, string[]]>([
  [CastVoteDto, { nominee: null }, []],
  [CastVoteDto, { nominee: 'x' }, []],
  [CastVoteDto, {}, ['nominee']],
  [CastVoteDto, { nominee: '' }, ['nominee']],
  [NamePanelDto, { people: ['a', 'b', 'c'] }, []],
  [NamePanelDto, { people: ['a', 'b'] }, ['people']],
  [NamePanelDto, { people: [...'abcdefgh'] }, ['people']],
  [NamePanelDto, { people: ['a', 'b', 3] }, ['people']],
  [SetRoundDaysDto, { nominateUntil: '2026-12-15', voteUntil: '2026-12-31' }, []],
  [SetRoundDaysDto, { nominateUntil: '15.12.2026', voteUntil: '2026-12-32' }, ['nominateUntil', 'voteUntil']],
])('%p of %j refuses %j', async (dto, body, fields) => {
  expect(await refusedFields(dto, body)).toEqual(fields);
});
