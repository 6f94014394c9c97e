import { IsIn, IsOptional, Matches } from 'class-validator';
import { BAD_WISH, WISHED_LANGUAGE } from '../../lesson-kinds/language.js';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

export class CoursePreviewQuery {
  /** Language of the lessons, for example `es` or `es-MX`; those that lack it come in the course's own. */
  @IsOptional()
  @Matches(WISHED_LANGUAGE, { message: BAD_WISH })
  language?: string;

  /** For whom; lessons without a text for them come as for any. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}
