import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { FindColleaguesQuery } from '../../colleagues/dto/find-colleagues.query.js';
import { GiveKudosDto, ReportKudosDto, ShowKudosDto } from './kudos.dto.js';
import { ListKudosQuery } from './list-kudos.query.js';
import { SettleKudosDto } from './settle-kudos.dto.js';

const KUDOS = { to: 'x', behaviour: 'say-when', sentence: 'You named a day and kept it.' };

it.each<[object, string[]]>([
  [{}, []],
  [{ to: '' }, ['to']],
  [{ behaviour: 7 }, ['behaviour']],
  [{ team: 'department' }, []],
  [{ team: 'everybody' }, ['team']],
  [{ sentence: ' thanks   you ' }, []],
  [{ sentence: 'x'.repeat(501) }, ['sentence']],
  [{ about: '' }, ['about']],
  [{ about: 'x'.repeat(201) }, ['about']],
  [{ mayBeShown: 'yes' }, ['mayBeShown']],
  [{ requestKey: 'x'.repeat(81) }, ['requestKey']],
  [{ giverId: 1 }, ['giverId']],
])('thanks are checked: %j', async (part, fields) => {
  expect(await refusedFields(GiveKudosDto, { ...KUDOS, ...part })).toEqual(fields);
});

it.each<[new () => object, object, string[]]>([
  [ShowKudosDto, { isAgreed: 'true' }, ['isAgreed']],
  [ReportKudosDto, { reason: 'no' }, ['reason']],
  [SettleKudosDto, { decision: 'gone' }, ['decision']],
  [ListKudosQuery, {}, ['of']],
  [ListKudosQuery, { of: 'everybody' }, ['of']],
  [ListKudosQuery, { of: 'wall', limit: 201 }, ['limit']],
  [FindColleaguesQuery, { text: ' a ' }, ['text']],
  [FindColleaguesQuery, { text: 'ana' }, []],
])('%p refuses %j', async (dto, body, fields) => {
  expect(await refusedFields(dto, body)).toEqual(fields);
});
