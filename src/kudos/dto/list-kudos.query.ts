import { IsIn } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { KUDOS_LISTS, type KudosList } from '../kudos-lists.js';

export class ListKudosQuery extends PageQuery {
  /** What the caller got or gave, what everybody may read, or what people in their line got. */
  @IsIn(KUDOS_LISTS)
  of: KudosList;
}
