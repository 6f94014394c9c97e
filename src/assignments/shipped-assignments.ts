import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { AssignmentsRepository, type NewAssignment } from './assignments.repository.js';
import { ProgrammeRepository } from './programme.repository.js';

type Shipped = Pick<NewAssignment, 'name' | 'audience' | 'due'> & { shippedKey: string; track: string };

/** The assignments that every installation has: every recruit, to the depth that the role needs, whoever comes to meet customers later, and everybody by waves. */
const SHIPPED: Shipped[] = [
  {
    shippedKey: 'new-hires',
    name: 'New hires',
    track: 'sensitisation',
    audience: { kind: 'new-hires' },
    due: { kind: 'after', anchor: 'first-day-or-enrolment', days: 14 },
  },
  {
    shippedKey: 'new-hires-customer-facing',
    name: 'New hires who meet customers',
    track: 'customer-facing',
    audience: { kind: 'all', of: [{ kind: 'new-hires' }, { kind: 'customer-facing' }] },
    due: { kind: 'after', anchor: 'first-day-or-enrolment', days: 30 },
  },
  {
    shippedKey: 'new-to-customer-facing',
    name: 'New to a customer-facing role',
    track: 'customer-facing',
    audience: { kind: 'new-to-customers' },
    due: { kind: 'after', anchor: 'first-day-in-role', days: 30 },
  },
  {
    shippedKey: 'everybody',
    name: 'Everybody',
    track: 'sensitisation',
    audience: { kind: 'everybody-in-waves' },
    due: { kind: 'after', anchor: 'wave-or-enrolment', days: 30 },
  },
];

/** Makes the shipped assignments as soon as their tracks are there. */
@Injectable()
export class ShippedAssignments {
  constructor(
    private readonly programme: ProgrammeRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** May be called at any time; new hires count from the day of the first call that found their track. */
  async ensure(): Promise<void> {
    const { today } = this.moment();
    for (const { track, ...shipped } of SHIPPED) {
      if ((await this.programme.shippedId(shipped.shippedKey)) !== null) continue;
      const found = await this.programme.findTrack(track);
      if (!found) continue;
      const goLiveOn = shipped.shippedKey === 'everybody' ? null : today;
      const assignment = { ...shipped, trackId: found.id, goLiveOn, requestKey: null, createdBy: null };
      await this.transactions.run(() => this.assignments.insertOnce(assignment));
    }
  }
  /** Now, and the organisation's day. */
  moment(): { now: Date; today: Day } {
    const now = this.clock.now();
    return { now, today: dayOf(now, this.env.COMPANY_TIME_ZONE) };
  }
}
