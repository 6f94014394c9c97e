import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../common/http/is-day.js';

export class CalendarYearQuery {
  /** The year of the holidays; default: this one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;
}

export class HolidayDto {
  @IsDay()
  day: string;

  @IsString()
  @Length(1, 120)
  name: string;
}

/** Holidays of a location, or of everybody where none is named. */
export class AddHolidaysDto {
  @IsOptional()
  @IsString()
  @Length(1, 120)
  location?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays: HolidayDto[];
}

/** On which weekdays people work at a location, or everybody where none is named. */
export class WorkWeekDto {
  @IsOptional()
  @IsString()
  @Length(1, 120)
  location?: string;

  /** ISO weekdays, 1 is Monday; left out for a location, everybody's week holds there again. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[];
}
