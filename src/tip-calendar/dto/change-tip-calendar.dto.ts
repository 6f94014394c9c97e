import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SLUG } from '../../common/front-matter/fields.js';
import { LAST_WORKING_DAY, NEW_HIRES, type NewHires } from '../tip-calendar.js';

const MONTH = /^2[01]\d\d-(0[1-9]|1[0-2])$/;
/**
 * Twice what a series holds. With 120 months of which each pins two tips, and all slugs of 80 letters, a calendar has 64,552 bytes: `settings`
 * holds 65,535 on MariaDB and MySQL.
 */
const MOST_ORDERED = 200;
const NOT_A_SLUG = { message: '$property names tips by their slugs' };
const NOT_A_MONTH = { message: '$property must be a month like 2026-12' };

/** What is decided for one month. */
export class MonthPlanDto {
  @Matches(MONTH, NOT_A_MONTH)
  month: string;

  /** Nobody gets a tip in this month; the series waits. */
  @IsBoolean()
  isSkipped: boolean;

  /** The slug of the tip that goes to everybody in this month. */
  @IsOptional()
  @Matches(SLUG, NOT_A_SLUG)
  @MaxLength(80)
  everybody?: string;

  /** The slug of the tip that people who meet customers get instead. */
  @IsOptional()
  @Matches(SLUG, NOT_A_SLUG)
  @MaxLength(80)
  customerFacing?: string;
}

/** Slugs of both series in the wanted order; what is not named follows in the order of the files. */
export class TipOrderDto {
  @IsArray()
  @ArrayMaxSize(MOST_ORDERED)
  @ArrayUnique()
  @Matches(SLUG, { ...NOT_A_SLUG, each: true })
  @MaxLength(80, { each: true })
  everybody: string[];

  @IsArray()
  @ArrayMaxSize(MOST_ORDERED)
  @ArrayUnique()
  @Matches(SLUG, { ...NOT_A_SLUG, each: true })
  @MaxLength(80, { each: true })
  customerFacing: string[];
}

/** The calendar anew, in the place of the version that was read. */
export class ChangeTipCalendarDto {
  /** The version that was read: another one means that somebody was quicker. */
  @IsInt()
  @Min(0)
  version: number;

  /** The month of the first tip. */
  @Matches(MONTH, NOT_A_MONTH)
  startsIn: string;

  /** The working day of the month on which tips arrive. */
  @IsInt()
  @Min(1)
  @Max(LAST_WORKING_DAY)
  workingDay: number;

  /** The hour of that day, where each person is. */
  @IsInt()
  @Min(0)
  @Max(23)
  hour: number;

  /** join: newcomers get the tip of the month; begin: the first one of the series. */
  @IsIn(NEW_HIRES)
  newHires: NewHires;

  /** Months that something was decided for, each once. */
  @IsArray()
  @ArrayMaxSize(120)
  @ArrayUnique(({ month }: MonthPlanDto) => month)
  @ValidateNested({ each: true })
  @Type(() => MonthPlanDto)
  months: MonthPlanDto[];

  /** The order of both series from the first month on that is still to come; none for that of the files. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TipOrderDto)
  order?: TipOrderDto;
}
