import { IsOptional } from 'class-validator';
import { IsTruth } from '../../common/http/is-truth.js';
import { PageQuery } from '../../common/paging/page.query.js';

export class ListAssignmentsQuery extends PageQuery {
  /** true: only what the caller has made, for admins, who are otherwise shown everybody's. */
  @IsOptional()
  @IsTruth()
  mine: boolean = false;
}
