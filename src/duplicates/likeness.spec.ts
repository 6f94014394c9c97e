import { describe, expect, it } from '@jest/globals';
import { likenessOf } from './likeness.js';

const named = (givenName: string, familyName: string) =>
  likenessOf({ givenName, familyName, email: null }).nameHash;
const mailed = (email: string | null) => likenessOf({ givenName: 'Ana', familyName: 'García', email });

describe('names', () => {
  it.each([
    ['José|García López', 'GARCIA LOPEZ|Jose', true],
    ['Ana María|García', 'Ana|María García', true],
    ['Ana J.|García', 'Ana|García', true],
    ['Ana|García', 'Ana|García López', false],
    ['Ana|García', 'Ana|Smith', false],
    ['J.|Smith', 'K.|Smith', false],
    ['J.|Smith', 'Smith|J', true],
  ])('%s and %s are the same: %s', (one, other, expected) => {
    const [a, b] = [one, other].map((name) => named(...(name.split('|') as [string, string])));
    expect(a === b).toBe(expected);
  });

  it('of one word say nothing, since many share it', () => {
    expect(named('', 'García')).toBeNull();
    expect(named('', '')).toBeNull();
  });
});

describe('addresses', () => {
  it('lead to the same mailbox whatever stands behind a plus and however they are written', () => {
    expect(mailed('Ana.Garcia+hr@x.example')).toEqual(mailed('ana.garcia@x.example'));
    expect(mailed('ana@x.example').mailboxHash).not.toBe(mailed('ana@y.example').mailboxHash);
    expect(mailed('ana@x.example').mailboxNameHash).toBe(mailed('ana@y.example').mailboxNameHash);
  });

  it.each([null, '', '@x.example', 'ana', '+tag@x.example'])('%p is no mailbox', (email) => {
    expect(mailed(email)).toMatchObject({ mailboxHash: null, mailboxNameHash: null });
  });
});
