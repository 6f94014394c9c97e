import { NOTHING_SAID, type Placeholder, type Saying } from '../common/placeholders/placeholders.js';
import { type CompanyLook, SHIPPED_LOOK } from './company-look.js';

/** What an admin says for texts to say: beside the name, which is that of the look. */
export const WORD_NAMES = ['promise', 'help'] as const satisfies readonly Placeholder[];
export type WordName = (typeof WORD_NAMES)[number];

export interface CompanyWord {
  name: WordName;
  /** Null for every language that has no words of its own. */
  language: string | null;
  text: string;
}

/** All words as they were saved together. */
export interface WordsVersion {
  /** Counts the changes; 0 while nobody has said anything. */
  version: number;
  words: CompanyWord[];
}

/** What the company says by now, in any language. */
export interface SaidWords {
  /** Another one once something of it has changed. */
  state: string;
  in: (language: string) => Saying;
}

export const NO_WORDS: SaidWords = { state: '', in: () => NOTHING_SAID };

/** A language's own words come first, then those of the wider one (`es` for `es-MX`), then those for every language. */
export function saidWords(look: CompanyLook, { version, words }: WordsVersion): SaidWords {
  const isNamed = look.version !== SHIPPED_LOOK.version;
  const find = (name: Placeholder, language: string | null) =>
    words.find((one) => one.name === name && one.language === language)?.text ?? null;
  return {
    state: `${look.version} ${version}`,
    in: (language) => (name) => {
      if (name === 'company') return isNamed ? look.name : null;
      const wider = language.split('-')[0] ?? language;
      return find(name, language) ?? find(name, wider) ?? find(name, null);
    },
  };
}
