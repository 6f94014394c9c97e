import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay } from '../../common/http/is-day.js';
import { Trimmed } from '../../common/http/trimmed.js';
import { PageQuery } from '../../common/paging/page.query.js';
import { BOOKING_MODES, type BookingMode } from '../session.js';

/** What a workshop is; its sessions take minutes and capacity from it unless they say otherwise. */
export class EditWorkshopDto {
  @Trimmed()
  @IsString()
  @Length(3, 200)
  title: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(4000)
  text?: string;

  @IsInt()
  @Min(5)
  @Max(1440)
  minutes: number;

  @IsInt()
  @Min(1)
  @Max(1000)
  capacity: number;

  /** So many hours before the beginning learners may cancel for the last time; later their trainer does. */
  @IsInt()
  @Min(0)
  @Max(720)
  cancelHours: number;

  /** `open`: learners for themselves, managers for their line and trainers; `trainer`: trainers alone. */
  @IsIn(BOOKING_MODES)
  booking: BookingMode;

  /** Slugs of the attendance that tracks ask for, and that whoever was there has done. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  fulfils: string[];

  /** The slug of the plan that its trainers follow. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  plan?: string;
}

/** A new workshop. */
export class NewWorkshopDto extends EditWorkshopDto {
  /** For whom: a key of `GET /api/workshops/options`; may be left out by whoever has one alone. */
  @IsOptional()
  @IsString()
  @MaxLength(160)
  scope?: string;
}

/** When and where a session is, and who runs it. */
export class NewSessionDto {
  @IsDay()
  onDay: string;

  /** The time on the wall of the room. */
  @IsString()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'at must be a time such as 09:30' })
  at: string;

  /** The zone of the room. */
  @IsString()
  @MaxLength(64)
  @IsTimeZone({ message: 'timeZone must be one such as America/Jamaica' })
  timeZone: string;

  @IsInt()
  @Min(5)
  @Max(1440)
  minutes: number;

  @IsInt()
  @Min(1)
  @Max(1000)
  capacity: number;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  room?: string;

  /** Where it is met online; shown to whoever has a seat. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @IsUrl({ protocols: ['https'], require_protocol: true }, { message: 'link must be an https address' })
  link?: string;

  /** Ids of the people who run it; the caller, unless others are named. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @Matches(/^[\w-]{22}$/, { each: true, message: 'trainers must be ids of people' })
  trainers?: string[];
}

/** The same for a session that there is. */
export class EditSessionDto extends NewSessionDto {
  /** The `version` of the session as it was read. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  version: number;
}

export class CancelSessionDto {
  /** Why, for the people who had booked. */
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason: string;
}

export class SessionsQuery extends PageQuery {
  /** The id of a workshop; all of the caller's, unless given. */
  @IsOptional()
  @IsString()
  @MaxLength(22)
  workshop?: string;

  /** Those that have not ended, the next first; or those that have, the latest first. */
  @IsOptional()
  @Type(() => String)
  @IsIn(['upcoming', 'past'])
  when: 'upcoming' | 'past' = 'upcoming';
}
