import { NotFound } from '../common/errors/domain-error.js';

export const starNotFound = () => new NotFound('STAR_NOT_FOUND', 'There is no such star, or it is not you.');
