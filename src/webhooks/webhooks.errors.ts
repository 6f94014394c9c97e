import { Conflict, NotFound } from '../common/errors/domain-error.js';

export const deliveryNotFound = () =>
  new NotFound('WEBHOOK_DELIVERY_NOT_FOUND', 'There is no such delivery any more: the log keeps 30 days.');

export const deliveryUnderWay = () =>
  new Conflict(
    'WEBHOOK_DELIVERY_UNDER_WAY',
    'Only what was delivered or given up can be sent again: this delivery is still under way, or its webhook was removed.',
  );
