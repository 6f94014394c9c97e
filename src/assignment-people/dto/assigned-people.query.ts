import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { WHERE_THEY_ARE, type WhereTheyAre } from '../assigned-people.repository.js';

export class AssignedPeopleQuery extends PageQuery {
  /** Only people who are there. */
  @IsOptional()
  @IsIn(WHERE_THEY_ARE)
  state?: WhereTheyAre;

  /** Words that name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}
