import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { STRENGTHS, type Strength } from '../strength.js';

export class ListDuplicatesQuery extends PageQuery {
  /** Pairs of this strength only. */
  @IsOptional()
  @IsIn(STRENGTHS)
  strength?: Strength;
}
