import { SETTING_WORDS } from '../player/setting-words.js';
import { languageName } from '../text/language-names.js';
import type { DraftText } from './drafts-data.js';

/** For whom a text is, and in which language: "On the phone, Spanish"; empty for the main one. */
export const variantOf = ({ setting, language }: DraftText): string =>
  [setting && SETTING_WORDS[setting], language && languageName(language)].filter(Boolean).join(', ');

/** The slug of the lesson that a text is of. */
export const lessonOf = ({ name }: DraftText): string => name.split('.')[0] ?? name;
