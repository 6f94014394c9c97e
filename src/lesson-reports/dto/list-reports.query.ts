import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';

export class ListReportsQuery extends PageQuery {
  /** Reports that wait for an answer, or those that have one. */
  @IsOptional()
  @IsIn(['open', 'answered'])
  status: 'open' | 'answered' = 'open';
}
