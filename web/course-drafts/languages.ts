import { language } from '../text/locale.js';

const LANGUAGES = 'en ar cs da de es fi fr hi it ja ko nl no pl pt ro ru sv tr uk vi zh'.split(' ');

/** Languages in which courses are written, under the reader's names for them. */
export function languageChoices(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language()], { type: 'language' });
  return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
}
