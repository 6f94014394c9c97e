import { ApiProperty } from '@nestjs/swagger';
import { WORD_NAMES, type WordName, type WordsVersion } from '../company-words.js';

export class CompanyWordView {
  @ApiProperty({ enum: WORD_NAMES })
  name: WordName;
  /** Null for every language that has no words of its own. */
  language: string | null;
  text: string;
}

/** What texts say in the company's words. */
export class CompanyWordsView {
  /** Counts the changes; to be sent back with the next one. */
  version: number;
  words: CompanyWordView[];
}

export const toCompanyWordsView = ({ version, words }: WordsVersion): CompanyWordsView => ({
  version,
  words,
});
