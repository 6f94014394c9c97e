import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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

const BOOKING_IDS = { each: true, message: 'must be ids of bookings' };

/** Who was there; whoever is not named stays as they are. */
export class MarkAttendanceDto {
  /** Ids of bookings. */
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @Matches(/^[\w-]{22}$/, BOOKING_IDS)
  present: string[];

  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @Matches(/^[\w-]{22}$/, BOOKING_IDS)
  absent: string[];

  /** People who came without a booking: employee numbers, e-mail addresses or ids. */
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(254, { each: true })
  walkIns: string[];

  /** How long they were there; the minutes of the session unless given. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes?: number;
}

export class ShowCodeDto {
  /** Another code in the place of the one that is shown. */
  @IsOptional()
  @IsBoolean()
  isNew?: boolean;
}

export class ArriveDto {
  /** What stands on the screen in the room, whatever its case. */
  @Trimmed()
  @IsString()
  @Length(4, 20)
  code: string;
}

export class SessionFeedbackDto {
  /** How useful it was for one's work, 1 to 5. */
  @IsInt()
  @Min(1)
  @Max(5)
  rating: number;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  remark?: string;
}
