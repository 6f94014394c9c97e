import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';

/** What the programme needs to know of somebody: where to write, since when and as what, what time it is there, who leads them. */
export const DETAILS = ['email', 'hire-date', 'department', 'title', 'time-zone', 'manager'] as const;
export type Detail = (typeof DETAILS)[number];

export class ListMissingDetailsQuery extends PageQuery {
  /** Only people of whom this is unknown. */
  @IsOptional()
  @IsIn(DETAILS)
  missing?: Detail;
}
