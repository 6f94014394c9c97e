import { IsIn } from 'class-validator';
import { GROUPINGS, type Grouping } from '../completion-groups.repository.js';
import { CompletionFilterQuery } from './completion-filter.query.js';

export class CompletionQuery extends CompletionFilterQuery {
  /** What a group has in common. */
  @IsIn(GROUPINGS)
  by: Grouping;
}
