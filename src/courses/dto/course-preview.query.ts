import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

export class CoursePreviewQuery {
  /** Language of the lessons, for example `es` or `es-MX`; those that lack it come in the course's own. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Z]{2})?$/, { message: 'language must be a code such as es or es-MX' })
  language?: string;

  /** For whom; lessons without a text for them come as for any. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}
