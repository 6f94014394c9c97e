import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

/** In which language, and for which setting, something is to be shown. */
export class TextWishQuery {
  /** For example `es` or `pt-BR`; default: the person's own, else the course's. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, { message: 'language must look like es or pt-BR' })
  language?: string;

  /** Default: where the person says that they meet customers. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}
