import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsTruth } from '../../common/http/is-truth.js';
import { type State, STATES } from '../counted-enrolments.js';
import { CompletionFilterQuery } from './completion-filter.query.js';

/** What the list and the file can be narrowed by as well. */
export class CompletionListQuery extends CompletionFilterQuery {
  @IsOptional()
  @IsIn(STATES)
  status?: State;

  /** true: only what is overdue; false: only what is not. */
  @IsOptional()
  @IsTruth()
  overdue?: boolean;

  /** Words that a name, number or address contains, all of them. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}
