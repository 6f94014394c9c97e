import { expect, it } from '@jest/globals';
import { didDocument, didOf, isReachable } from './issuer.js';

it.each([
  ['https://learn.example.org', 'did:web:learn.example.org', true],
  ['https://learn.example.org/', 'did:web:learn.example.org', true],
  ['https://learn.example.org:8443', 'did:web:learn.example.org%3A8443', true],
  ['http://localhost:3000', 'did:web:localhost%3A3000', false],
])('%s signs as %s', (address, did, isFound) => {
  expect(didOf(address)).toBe(did);
  expect(isReachable(address)).toBe(isFound);
});

it('publishes every key that ever signed', () => {
  const keys = [
    { generation: 2, publicKey: 'z6MkTwo' },
    { generation: 1, publicKey: 'z6MkOne' },
  ];
  expect(didDocument('https://learn.example.org', keys)).toMatchObject({
    id: 'did:web:learn.example.org',
    verificationMethod: [
      { id: 'did:web:learn.example.org#key-2', type: 'Multikey', publicKeyMultibase: 'z6MkTwo' },
      { id: 'did:web:learn.example.org#key-1', controller: 'did:web:learn.example.org' },
    ],
    assertionMethod: ['did:web:learn.example.org#key-2', 'did:web:learn.example.org#key-1'],
  });
});
