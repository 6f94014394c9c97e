import { localeTag } from './locale.js';

/** Languages that texts are written in, more often than others. */
const COMMON =
  'ar bn cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk ur vi zh'.split(' ');

/** A language by its name in the reader's own. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(localeTag(), { type: 'language' }).of(tag) ?? tag;

/** Languages to choose from, those that are known here among the common ones, in the order of their names. */
export function languageChoices(known: readonly string[] = []): { value: string; label: string }[] {
  return [...new Set([...known, ...COMMON])]
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, localeTag()));
}
