import { NotFound } from '../common/errors/domain-error.js';

export class TrackNotFound extends NotFound {
  constructor() {
    super('TRACK_NOT_FOUND', 'There is no track with this slug: GET /api/tracks lists them.');
  }
}
