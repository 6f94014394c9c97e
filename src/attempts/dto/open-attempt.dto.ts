import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

/** Opens an attempt. */
export class OpenAttemptDto {
  /** The language in which it is asked, for example `es`; default: the course's. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, { message: 'language must look like es or pt-BR' })
  language?: string;

  /** For whom it is asked; default: for anybody. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}
