import { IsBoolean, IsOptional } from 'class-validator';
import type { Day } from '../../common/days.js';
import { IsDay } from '../../common/http/is-day.js';

/** What is to be changed; the rest stays. */
export class ChangeAssignmentDto {
  /** First day of service from which people count as new hires. */
  @IsOptional()
  @IsDay()
  goLiveOn?: Day;

  /** Whether managers may waive, extend, withdraw and re-open within their line. */
  @IsOptional()
  @IsBoolean()
  managersMayDecide?: boolean;
}
