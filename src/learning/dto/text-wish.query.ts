import { IsIn, IsOptional, Matches } from 'class-validator';
import { BAD_WISH, WISHED_LANGUAGE } from '../../common/language.js';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

/** In which language, and for which setting, something is to be shown. */
export class TextWishQuery {
  /** For example `es` or `pt-BR`; default: the person's own, else the course's. */
  @IsOptional()
  @Matches(WISHED_LANGUAGE, { message: BAD_WISH })
  language?: string;

  /** Default: where the person says that they meet customers. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}
