import { localeTag } from '../text/locale.js';

/** Languages that a text can be begun in, beside those in which there is one. */
const COMMON =
  'ar bn cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt pt-br ro ru sv th tr uk ur vi zh'.split(
    ' ',
  );

/** Every language to choose, by its name for the reader. */
export function languageChoices(known: readonly string[]): { value: string; label: string }[] {
  return [...new Set([...known, ...COMMON])]
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, localeTag()));
}

export const languageName = (tag: string): string =>
  new Intl.DisplayNames(localeTag(), { type: 'language' }).of(tag) ?? tag;

export const isLanguage = (tag: unknown): tag is string =>
  typeof tag === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(tag);
