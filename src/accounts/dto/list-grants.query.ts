import { IsOptional, IsString, Length } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';

export class ListGrantsQuery extends PageQuery {
  /** Public id of a person: only what they hold. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  personId?: string;
}
