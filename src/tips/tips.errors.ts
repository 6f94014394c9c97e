import { NotFound } from '../common/errors/domain-error.js';

export class TipNotFound extends NotFound {
  constructor() {
    super('TIP_NOT_FOUND', 'There is no tip with this slug: GET /api/tips lists them.');
  }
}
