import { IsOptional, IsString, Matches, MaxLength, ValidateBy, ValidateIf } from 'class-validator';
import { type Day, isDay } from '../../common/days.js';
import { IsTruth } from '../../common/http/is-truth.js';

const IsCalendarDay = () =>
  ValidateBy({
    name: 'isCalendarDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isDay(value),
      defaultMessage: () => '$property must be a day such as 2026-12-14',
    },
  });

/** What every completion report can be narrowed by. */
export class CompletionFilterQuery {
  /** The day to look at, with people where they were then; today when left out. */
  @IsOptional()
  @IsCalendarDay()
  asOf?: Day;

  /** Slug of a track. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  track?: string;

  /** Id of the department that people were in on the day. */
  @IsOptional()
  @IsString()
  @MaxLength(22)
  department?: string;

  /** Where people are today, spelt as in the HR system. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  location?: string;

  /** Id of a person: everybody below them on the day, at any depth. */
  @ValidateIf(({ below, direct }: CompletionFilterQuery) => below !== undefined || direct === true)
  @IsString()
  @MaxLength(22)
  below?: string;

  /** true: of those below somebody only who reports to them on the day; needs `below`. */
  @IsOptional()
  @IsTruth()
  direct?: boolean;
}
