import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';

export class WaitingPeopleQuery extends PageQuery {
  /** Words that name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}
