import { NotFound } from '../common/errors/domain-error.js';

export const workshopPlanNotFound = () =>
  new NotFound(
    'WORKSHOP_PLAN_NOT_FOUND',
    'There is no such plan: GET /api/workshops/options lists those there are.',
  );
