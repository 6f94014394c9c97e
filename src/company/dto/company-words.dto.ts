import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Folded } from '../../common/http/folded.js';
import { BAD_LANGUAGE, LANGUAGE } from '../../common/language.js';
import { WORD_NAMES, type WordName } from '../company-words.js';

/** What the company says in the place of one placeholder, in one language. */
export class CompanyWordDto {
  @IsIn(WORD_NAMES)
  name: WordName;

  /** For example `es`; null for every language that has no words of its own. */
  @ValidateIf((_, value) => value !== null)
  @Matches(LANGUAGE, { message: `language ${BAD_LANGUAGE}` })
  language: string | null;

  @Folded()
  @IsString()
  @Length(1, 300)
  @Matches(/^[^\p{Cc}]+$/u)
  text: string;
}

/** All words of the company, in the place of those of a version. */
export class ChangeWordsDto {
  /** The version that was read: another one means that somebody was quicker. */
  @IsInt()
  @Min(0)
  version: number;

  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ name, language }: CompanyWordDto) => `${name} ${language}`)
  @ValidateNested({ each: true })
  @Type(() => CompanyWordDto)
  words: CompanyWordDto[];
}
