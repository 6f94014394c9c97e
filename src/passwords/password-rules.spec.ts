import { describe, expect, it } from '@jest/globals';
import { passwordFlaws } from './password-rules.js';

const person = {
  givenName: 'Marisol',
  familyName: 'Ferreira-Díaz',
  email: 'marisol.ferreira@harbourlight.example',
  employeeNumber: 'HL-00482',
};
const codesOf = (password: string) => passwordFlaws(password, person).map(({ code }) => code);

describe('lets people use', () => {
  it.each([
    ['four words that do not belong together', 'marble teapot under rain'],
    ['exactly twelve characters', 'uwoTr8.vb2Lq'],
    ['exactly 200 characters', 'marble teapot under rain '.repeat(8)],
    ['letters of another script', 'доброе утро сосед'],
    ['a common word among others', 'password marble teapot'],
    ['their own name in a longer sentence', 'marisol paints nine herons'],
    ['digits between words', 'seven 4 herons 9 boats'],
  ])('%s', (_, password) => {
    expect(codesOf(password)).toEqual([]);
  });
});

describe('refuses', () => {
  it.each([
    ['eleven characters', 'uwoTr8.vb2L', 'PASSWORD_TOO_SHORT'],
    ['nothing', '', 'PASSWORD_TOO_SHORT'],
    ['eleven signs that take two places each', '🦀🐙🦑🐬🐳🦈🐟🐠🐡🦭🐚', 'PASSWORD_TOO_SHORT'],
    ['201 characters', `${'marble teapot under rain '.repeat(8)}x`, 'PASSWORD_TOO_LONG'],
    ['the e-mail address', 'Marisol.Ferreira@harbourlight.example', 'PASSWORD_IS_PERSONAL'],
    ['the mailbox with a year', 'marisol.ferreira26', 'PASSWORD_IS_PERSONAL'],
    ['the name without its accents', 'Marisol Ferreira Diaz', 'PASSWORD_IS_PERSONAL'],
    ['the name back to front', 'ferreira-díaz, marisol', 'PASSWORD_IS_PERSONAL'],
    ['the number twice', 'HL-00482HL-00482', 'PASSWORD_IS_PERSONAL'],
    ['a common word with digits', 'password2026!', 'PASSWORD_IS_COMMON'],
    ['a common word with digits for letters', 'P4ssw0rd!!!1', 'PASSWORD_IS_COMMON'],
    ['common words joined', 'WelcomePassword', 'PASSWORD_IS_COMMON'],
    ['a season and a year', 'Summer2026Summer', 'PASSWORD_IS_COMMON'],
    ['one sign', 'aaaaaaaaaaaaaa', 'PASSWORD_IS_PATTERN'],
    ['a short piece again and again', 'heron7heron7heron7', 'PASSWORD_IS_PATTERN'],
    ['the digits in a row', '123456789012', 'PASSWORD_IS_PATTERN'],
    ['the alphabet backwards', 'zyxwvutsrqponm', 'PASSWORD_IS_PATTERN'],
    ['rows of the keyboard', 'asdfghjklzxcvbnm', 'PASSWORD_IS_PATTERN'],
  ])('%s', (_, password, code) => {
    expect(codesOf(password)).toContain(code);
  });

  it('with every reason at once', () => {
    expect(codesOf('password')).toEqual(['PASSWORD_TOO_SHORT', 'PASSWORD_IS_COMMON']);
  });
});
