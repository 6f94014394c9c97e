import { SETTING_WORDS } from '../player/setting-words.js';
import { language } from '../text/locale.js';
import type { DraftText } from './drafts-data.js';

/** For whom a text is, and in which language: "On the phone, Spanish"; empty for the main one. */
export function variantOf({ setting, language: code }: DraftText): string {
  const name = code && (new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code);
  return [setting && SETTING_WORDS[setting], name].filter(Boolean).join(', ');
}
