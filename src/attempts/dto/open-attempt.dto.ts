import { IsIn, IsOptional, Matches } from 'class-validator';
import { BAD_WISH, WISHED_LANGUAGE } from '../../common/language.js';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

/** Opens an attempt. */
export class OpenAttemptDto {
  /** The language in which it is asked, for example `es`; default: the course's. */
  @IsOptional()
  @Matches(WISHED_LANGUAGE, { message: BAD_WISH })
  language?: string;

  /** For whom it is asked; default: for anybody. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}
