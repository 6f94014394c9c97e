import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { RUN_OUTCOMES, type RunOutcome } from '../run-people.repository.js';

export class RunsQuery extends PageQuery {}

export class RunPeopleQuery extends PageQuery {
  /** What undoing means, or meant, for them. */
  @IsIn(RUN_OUTCOMES)
  outcome: RunOutcome;

  /** Words that name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}
