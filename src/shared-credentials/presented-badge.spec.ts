import { expect, it } from '@jest/globals';
import { readPresented } from './presented-badge.js';

const DID = 'did:web:learn.example.org';
const PAGES = 'https://learn.example.org/credentials/';
const badge = { id: `${PAGES}x`, issuer: { id: DID }, validFrom: '2026-11-30T00:00:00Z' };
const read = (text: unknown) => readPresented(JSON.stringify(text), DID, PAGES);

it('reads what a badge of ours says', () => {
  expect(read({ ...badge, validUntil: '2027-11-30T00:00:00Z' })).toMatchObject({
    publicId: 'x',
    validFrom: new Date('2026-11-30T00:00:00Z'),
    validUntil: new Date('2027-11-30T00:00:00Z'),
  });
  expect(read(badge)?.validUntil).toBeNull();
});

it.each([
  ['no object', 7],
  ['nothing', null],
  ['a list', []],
  ['another issuer', { ...badge, issuer: { id: 'did:web:elsewhere.example' } }],
  ['an issuer by name alone', { ...badge, issuer: DID }],
  ['another address', { ...badge, id: 'https://elsewhere.example/credentials/x' }],
  ['no day', { ...badge, validFrom: 'soon' }],
  ['no day on which it ends', { ...badge, validUntil: 'later' }],
])('reads nothing from %s', (_, text) => {
  expect(read(text)).toBeNull();
  expect(readPresented('{', DID, PAGES)).toBeNull();
});
