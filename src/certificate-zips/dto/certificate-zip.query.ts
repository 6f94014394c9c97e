import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../../common/http/is-day.js';

export class CertificateZipQuery {
  /** Id of the department that people are in today. */
  @IsOptional()
  @IsString()
  @MaxLength(22)
  department?: string;

  /** Completed on this day or later, where each person lives. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Completed on this day or before. */
  @IsOptional()
  @IsDay()
  until?: string;
}
