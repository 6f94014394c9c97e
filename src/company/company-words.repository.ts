import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { json } from '../database/values.js';
import { type CompanyWord, WORD_NAMES, type WordsVersion } from './company-words.js';

/** The words of the company, the latest of which hold. */
@Injectable()
export class CompanyWordsRepository {
  constructor(private readonly database: Database) {}

  async latest(): Promise<WordsVersion> {
    const row = await this.database.first<{ version: number; words: unknown }>(
      'SELECT version, words FROM company_words ORDER BY version DESC LIMIT 1',
    );
    if (!row) return { version: 0, words: [] };
    const words = json(row.words);
    return { version: row.version, words: Array.isArray(words) ? words.filter(isWord) : [] };
  }

  /** Adds the words of a version unless it is taken; returns whether they were added. */
  async add({ version, words }: WordsVersion, at: Date): Promise<boolean> {
    return await this.database.insertOnce('company_words', {
      version,
      words: JSON.stringify(words),
      chosen_at: at,
    });
  }
}

/** Words of a name that this program does not know any more are left out. */
function isWord(word: unknown): word is CompanyWord {
  return (
    typeof word === 'object' && word !== null && 'name' in word && WORD_NAMES.some((one) => one === word.name)
  );
}
