import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';
import { BAD_WISH, WISHED_LANGUAGE } from '../../common/language.js';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

/** Says that something is wrong in a lesson. */
export class ReportDto {
  /** What is wrong, in the learner's words. */
  @Trimmed()
  @IsString()
  @Length(3, 2000)
  text: string;

  /** The language in which they read the lesson, for example `es`; default: the course's. */
  @IsOptional()
  @Matches(WISHED_LANGUAGE, { message: BAD_WISH })
  language?: string;

  /** For whom the text is that they read; default: for anybody. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}

/** Answers a report. */
export class AnswerReportDto {
  /** What was done about it, or why nothing was; the learner reads it. */
  @Trimmed()
  @IsString()
  @Length(3, 2000)
  text: string;
}
