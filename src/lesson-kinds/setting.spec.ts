import { expect, it } from '@jest/globals';
import { settingsOf, suitingText, type TextWish } from './setting.js';

const PLAIN = { setting: 'any' as const, language: 'en' };
const PLAIN_ES = { setting: 'any' as const, language: 'es' };
const PHONE = { setting: 'phone' as const, language: 'en' };
const PHONE_ES = { setting: 'phone' as const, language: 'es' };
const FIELD = { setting: 'field' as const, language: 'en' };

const MIXED = [PLAIN, PLAIN_ES, PHONE, FIELD];
const VARIANTS_ALONE = [PHONE, PHONE_ES, FIELD];

it.each<[string, TextWish, object[], object]>([
  ['the plain text for somebody who says nothing', {}, MIXED, PLAIN],
  ['the text of the setting', { setting: 'field' }, MIXED, FIELD],
  ['the plain text for a setting without one', { setting: 'branch' }, MIXED, PLAIN],
  ['the language within the plain text', { language: 'es-MX' }, MIXED, PLAIN_ES],
  ['the setting before the language', { language: 'es', setting: 'field' }, MIXED, FIELD],
  ['both', { language: 'es', setting: 'phone' }, VARIANTS_ALONE, PHONE_ES],
  ['the main text where there is no plain one', {}, VARIANTS_ALONE, PHONE],
])('picks %s', (_, wish, texts, picked) => {
  expect(suitingText(texts as (typeof PLAIN)[], wish, 'en')).toBe(picked);
});

it('tells which settings have a text of their own', () => {
  expect(settingsOf(MIXED)).toEqual(['phone', 'field']);
  expect(settingsOf([PLAIN])).toEqual([]);
});
