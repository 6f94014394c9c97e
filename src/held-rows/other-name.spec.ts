import { expect, it } from '@jest/globals';
import { isOtherName, nameKeyOf } from './other-name.js';

const name = (text: string) => {
  const [givenName, familyName] = text.split('|');
  return { givenName, familyName };
};

it.each([
  ['Ana|García', 'Bo|Ray', true],
  ['Ana|Garcia', 'ANA|GARCÍA', false],
  ['García|Ana', 'Ana|García', false],
  ['Ana|Smith', 'Ana|García', false],
  ['Ann|García', 'Ana|García', false],
  ['Ana María|Smith', 'Ana|García', false],
  ['Zoë|García-López', 'Ana|López', false],
  ['Smith|Bo', 'Ana|Smith', true],
  ['Ana|', 'Ana|García', false],
  ['Bo|', 'Ana|García', true],
  ['|', 'Ana|García', false],
  ['Ana|García', '|', false],
])('takes %s for somebody else than %s: %s', (inFile, stored, expected) => {
  expect(isOtherName(name(inFile), name(stored))).toBe(expected);
});

it('takes both orders of a name for one', () => {
  expect(nameKeyOf(name('Ana María|García'))).toBe(nameKeyOf(name('GARCIA|Ana Maria')));
});
