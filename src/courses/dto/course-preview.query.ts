import { IsIn, IsOptional, Matches } from 'class-validator';
import { BAD_LANGUAGE, LANGUAGE } from '../../common/language.js';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

export class CoursePreviewQuery {
  /** Language of the lessons, for example `es` or `es-MX`; those that lack it come in the course's own. */
  @IsOptional()
  @Matches(LANGUAGE, { message: `language ${BAD_LANGUAGE}` })
  language?: string;

  /** For whom; lessons without a text for them come as for any. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}
