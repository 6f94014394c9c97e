import { expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { DecideRecommendationDto, PutForwardDto, RecommendationsQuery } from './recommendation.dto.js';

const WORDS = {
  person: 'x',
  badge: 'b',
  behaviour: 'say-when',
  evidence: 'Stayed until the last part was found.',
};

it.each<[object, string[]]>([
  [{}, []],
  [{ person: '' }, ['person']],
  [{ badge: 'x'.repeat(81) }, ['badge']],
  [{ behaviour: 7 }, ['behaviour']],
  [{ evidence: ' too   short ' }, ['evidence']],
  [{ evidence: 'x'.repeat(1001) }, ['evidence']],
  [{ proposerId: 1 }, ['proposerId']],
])('what is put forward is checked: %j', async (part, fields) => {
  expect(await refusedFields(PutForwardDto, { ...WORDS, ...part })).toEqual(fields);
});

it.each<[new () => object, object, string[]]>([
  [DecideRecommendationDto, { isApproved: true }, []],
  [DecideRecommendationDto, { isApproved: false, reason: 'It was a team of four.' }, []],
  [DecideRecommendationDto, { isApproved: 'yes' }, ['isApproved']],
  [DecideRecommendationDto, { isApproved: false, reason: ' no   no ' }, ['reason']],
  [DecideRecommendationDto, { isApproved: false, reason: 'x'.repeat(501) }, ['reason']],
  [RecommendationsQuery, { of: 'waiting' }, []],
  [RecommendationsQuery, { of: 'everybody' }, ['of']],
])('%p of %j refuses %j', async (dto, body, fields) => {
  expect(await refusedFields(dto, body)).toEqual(fields);
});
