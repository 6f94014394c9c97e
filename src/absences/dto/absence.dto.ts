import { IsOptional } from 'class-validator';
import type { Day } from '../../common/days.js';
import { IsDay } from '../../common/http/is-day.js';

export class SetAbsenceDto {
  /** First day away, at most a year ago or ahead. */
  @IsDay()
  from: Day;

  /** Last day away; nothing while nobody knows. */
  @IsOptional()
  @IsDay()
  to?: Day | null;
}

export class EndAbsenceDto {
  /** Last day away: today, a day gone by, or one to come. */
  @IsDay()
  lastDay: Day;
}
