import { Injectable } from '@nestjs/common';
import { personNotFound } from '../accounts/accounts.errors.js';
import { Clock } from '../common/clock.js';
import { type WayIn, WaysInRepository } from './ways-in.repository.js';

/** How people get in, for the admins who are asked when somebody cannot. */
@Injectable()
export class WaysInService {
  constructor(
    private readonly waysIn: WaysInRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws `PERSON_NOT_FOUND`. */
  async get(personId: string): Promise<WayIn> {
    const wayIn = await this.waysIn.find(personId, this.clock.now());
    if (!wayIn) throw personNotFound();
    return wayIn;
  }
}
