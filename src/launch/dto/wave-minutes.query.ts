import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';

export class WaveMinutesQuery extends PageQuery {
  /** Where people work, or whom they report to. */
  @IsOptional()
  @IsIn(['department', 'manager'])
  by: 'department' | 'manager' = 'department';
}
