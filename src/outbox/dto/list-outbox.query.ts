import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { MESSAGE_STATUSES, type MessageStatus } from '../message-state.js';

export class ListOutboxQuery extends PageQuery {
  /** Only messages in this state. */
  @IsOptional()
  @IsIn(MESSAGE_STATUSES)
  status?: MessageStatus;
}
