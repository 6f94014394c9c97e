import { expect, it } from '@jest/globals';
import { newActivationCode, readActivationCode } from './activation-code.js';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

it('is three groups of four signs that nobody mistakes for each other', () => {
  const codes = Array.from({ length: 500 }, newActivationCode);
  for (const code of codes) expect(code).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
  expect(codes.join('')).not.toMatch(/[01ILO]/);
  expect(new Set(codes).size).toBe(500);
});

it('is read in any case, with or without dashes and spaces', () => {
  const code = newActivationCode();
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' ')} `,
  ]) {
    expect(readActivationCode(typed)).toBe(code);
  }
});

it('is not read with one wrong sign, or with two that changed places', () => {
  const code = newActivationCode().replaceAll('-', '');
  for (let place = 0; place < code.length; place++) {
    for (const sign of SIGNS.replace(code.charAt(place), '')) {
      expect(readActivationCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull();
    }
    for (let other = place + 1; other < code.length; other++) {
      const signs = [...code];
      [signs[place], signs[other]] = [code.charAt(other), code.charAt(place)];
      const swapped = signs.join('');
      if (swapped !== code) expect(readActivationCode(swapped)).toBeNull();
    }
  }
});

it.each([[''], ['2222-2222-222'], ['0000-0000-0000'], ['7KQM-2VXD-9HT!'], ['ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ']])(
  'is not %j',
  (typed) => {
    expect(readActivationCode(typed)).toBeNull();
  },
);
