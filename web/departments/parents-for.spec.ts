import { expect, it } from '@jest/globals';
import { parentsFor } from './parents-for.js';

const placed = (id: string, parent: string | null = null) => ({
  id,
  name: id,
  parent: parent === null ? null : { id: parent },
});
const ALL = [placed('commerce'), placed('sales', 'commerce'), placed('inside', 'sales'), placed('legal')];

it.each([
  ['commerce', ['legal']],
  ['sales', ['commerce', 'legal']],
  ['inside', ['commerce', 'sales', 'legal']],
  ['legal', ['commerce', 'sales', 'inside']],
])('%s can be part of %j', (id, offered) => {
  expect(parentsFor(id, ALL).map((one) => one.id)).toEqual(offered);
});
