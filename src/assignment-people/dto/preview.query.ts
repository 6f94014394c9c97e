import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { type Outcome, OUTCOMES } from '../preview.repository.js';

export class PreviewQuery extends PageQuery {
  /** Only people for whom it would mean this; without it, everybody but those who have left. */
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  /** Words that name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}
