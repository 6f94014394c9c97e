import { NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const deliveryNotFound = () =>
  new NotFound(
    'TIP_DELIVERY_NOT_FOUND',
    'You got no tip in this month: GET /api/deliveries lists those that you got.',
  );

export const questionNotDue = () =>
  new RuleBroken(
    'TIP_QUESTION_NOT_DUE',
    'This question is not to be answered now: GET /api/deliveries/now says which one is.',
  );
