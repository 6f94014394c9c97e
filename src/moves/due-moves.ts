import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { addDays, type Day, dayOf, startOfDay } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import {
  PlannedMovesRepository,
  type StoredMove,
  type Waiting,
} from '../planned-moves/planned-moves.repository.js';
import { MoveGroupsRepository } from './move-groups.repository.js';
import { Moving } from './moving.js';

/** Lets planned moves take effect once their day has begun where the person is. */
@Injectable()
export class DueMoves {
  constructor(
    private readonly moves: PlannedMovesRepository,
    private readonly groups: MoveGroupsRepository,
    private readonly moving: Moving,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** May be called at any time; while an import of people runs nothing is done, its news calls again. */
  async takeEffect(): Promise<void> {
    const now = this.clock.now();
    // The day begins up to 14 hours earlier in the east than in UTC.
    const furthest = addDays(dayOf(now, 'UTC'), 1);
    if (await this.groups.isImportRunning()) return;
    const waiting = await this.moves.waitingUntil(furthest);
    for (const move of waiting) await this.transactions.run(() => this.take(move, now), { work: 'bulk' });
    if (waiting.length > 0) await this.moving.tidy();
  }

  private async take(move: StoredMove, now: Date): Promise<void> {
    await this.moving.begin();
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const due = (await this.moves.waitingFor(move.id, today)).filter((one) =>
      this.hasBegun(move.fromOn, one, now),
    );
    const left = due.filter(({ hasLeft }) => hasLeft).map(({ personId }) => personId);
    const people = due.filter(({ hasLeft }) => !hasLeft).map(({ personId }) => personId);
    await this.moves.settle(move.id, left, 'cancelled', now);
    if (people.length === 0) return;
    if (await this.refuse(move, people, today, now)) return;
    await this.moves.settle(move.id, people, 'effective', now);
    await this.moving.take(move, people, now);
    await this.note('moves.took-effect', move, { people: people.length });
  }

  /** Lines may have changed since a move was planned; one that would close a circle by now is not carried out. */
  private async refuse(move: StoredMove, people: readonly number[], today: Day, now: Date): Promise<boolean> {
    const { managerId } = move.set;
    if (typeof managerId !== 'number') return false;
    const circle = await this.moving.circle(new Set(people), managerId, today);
    if (!circle) return false;
    await this.moves.settle(move.id, people, 'refused', now);
    const spelled = (await this.groups.employeeNumbers(circle)).join(' → ');
    await this.note('moves.refused', move, { people: people.length, circle: spelled });
    return true;
  }

  private hasBegun(day: Day, { zone }: Waiting, now: Date): boolean {
    return startOfDay(day, zone ?? this.env.COMPANY_TIME_ZONE) <= now;
  }

  private async note(action: string, { id, fromOn }: StoredMove, facts: Record<string, string | number>) {
    const subject = { type: 'move', id };
    await this.audit.record({ actor: 'system', action, subject, facts: { from: fromOn, ...facts } });
  }
}
