import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn } from '../database/columns.js';
import type { CompanyWord } from './company-words.js';

/** What the company says in the place of placeholders, from one change to the next; the row with the highest version holds. */
@Entity('company_words')
@Index('uq_company_words_version', ['version'], { unique: true })
export class CompanyWordsEntity {
  @IdColumn() id: number;
  @IntegerColumn() version: number;
  @JsonColumn() words: CompanyWord[];
  @InstantColumn() chosenAt: Date;
}
