import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../delivery-state.js';

export class ListDeliveriesQuery extends PageQuery {
  /** Only deliveries in this state. */
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;
}
