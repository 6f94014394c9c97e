import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IsDay } from '../../common/http/is-day.js';
import { type DueAnchor, PERSONAL_ANCHORS } from '../due-rule.js';

const ANCHORS: DueAnchor[] = [...PERSONAL_ANCHORS, 'completion', 'day'];

/** When work is due: so much time (in one unit) `after` or `before` something, or `on` a day; with grace where it is given. */
export class DueDto {
  /** Days, 0 to 3,650. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3_650)
  days?: number;

  /** Days on which the company works, 0 to 1,000. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  workingDays?: number;

  /** Weeks, 0 to 520. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(520)
  weeks?: number;

  /** Calendar months, 0 to 120; a day that a month lacks becomes its last one. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  months?: number;

  /**
   * What time is counted from: the day of `enrolment` (the first day of work where that is later), the `hire` date, the first day
   * in the department or role of that time, the `completion` of another `track`, or a `day` for everybody.
   */
  @IsOptional()
  @IsIn(ANCHORS)
  after?: DueAnchor;

  /** The same, backwards. */
  @IsOptional()
  @IsIn(ANCHORS)
  before?: DueAnchor;

  /** Slug of the track, for `after` a `completion`. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  track?: string;

  /** The day, for `after` or `before` a `day`. */
  @IsOptional()
  @IsDay()
  day?: string;

  /** One calendar day for everybody, today or later. */
  @IsOptional()
  @Matches(/^2[01]\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  on?: string;

  /** Days that are added at the end, 0 to 90: the one due date has them in it. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(90)
  graceDays?: number;
}
