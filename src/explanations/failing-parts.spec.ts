import { expect, it } from '@jest/globals';
import type { Audience } from '../audience-rules/audience.js';
import { failingParts, partsOf } from './failing-parts.js';

const sales: Audience = { kind: 'titles', titles: ['Seller'] };
const here: Audience = { kind: 'locations', locations: ['Kingston'] };
const leads: Audience = { kind: 'leads' };
const either: Audience = { kind: 'any', of: [here, leads] };
const inner: Audience = { kind: 'all', of: [either] };
const rule: Audience = { kind: 'all', of: [sales, inner] };

it.each<[string, Audience[], Audience[]]>([
  ['nothing where it holds', partsOf(rule), []],
  ['what is asked for together, each by itself', [either, inner], [sales]],
  ['what is asked for one or the other, as a whole', [sales], [either]],
  ['all that is missing', [], [sales, either]],
])('keeps somebody out: %s', (_, holding, failing) => {
  expect(failingParts(rule, (part) => holding.includes(part))).toEqual(failing);
});
