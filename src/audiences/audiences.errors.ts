import { Conflict } from '../common/errors/domain-error.js';

export const customerFacingChangedMeanwhile = () =>
  new Conflict(
    'CUSTOMER_FACING_CHANGED_MEANWHILE',
    'Somebody has changed this rule since it was read: read it again and decide anew.',
  );
