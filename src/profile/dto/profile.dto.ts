import { IsIn, IsOptional, IsTimeZone, Matches, MaxLength } from 'class-validator';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

/** What one chooses oneself; what is left out stays, null leaves it to the organisation. */
export class ProfileDto {
  /** A language as in `en`, `es` or `en-GB`. */
  @IsOptional()
  @MaxLength(16)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'language must be a language such as en or en-GB' })
  language?: string | null;

  /** An IANA time zone, such as `Europe/London`. */
  @IsOptional()
  @MaxLength(64)
  @IsTimeZone()
  timeZone?: string | null;

  /** Where one meets customers, which decides the text of some lessons. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting | null;
}
