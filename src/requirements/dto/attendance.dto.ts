import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';
import { IsDay } from '../../common/http/is-day.js';

/** Who was there. */
export class AttendanceDto {
  /** The day of it, not later than today. */
  @IsDay()
  onDay: string;

  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  /** Employee numbers, e-mail addresses or ids, as pasted from a list. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @IsString({ each: true })
  @MaxLength(254, { each: true })
  people: string[];

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** Says that somebody did something, and that the caller saw it. */
export class SignOffDto {
  /** The learner's id. */
  @IsString()
  @Matches(/^[\w-]{22}$/, { message: 'personId must be the id of a person' })
  personId: string;

  /** The day of it, not later than today. */
  @IsDay()
  onDay: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** Takes a wrong record away. */
export class RevokeDto {
  /** Why, in words that stay in the audit. */
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason: string;
}
