import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { peopleErrors } from '../people/people.errors.js';
import { type MoveRow, PlannedMovesRepository } from '../planned-moves/planned-moves.repository.js';
import { MoveGroupsRepository } from './move-groups.repository.js';
import { moveErrors } from './moves.errors.js';

/** What was moved, and what may still be taken back. */
@Injectable()
export class MovesToCome {
  constructor(
    private readonly groups: MoveGroupsRepository,
    private readonly moves: PlannedMovesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A person's moves, made here, latest day first. */
  async list(personId: string): Promise<MoveRow[]> {
    return await this.moves.of(await this.personId(personId));
  }

  /** Takes a person's move back while it is to come; throws `MOVE_NOT_FOUND`, `MOVE_NOT_PLANNED`. */
  async cancel(me: Identity, personId: string, moveId: string): Promise<void> {
    const person = await this.personId(personId);
    const move = (await this.moves.of(person)).find((one) => one.publicId === moveId);
    if (!move) throw moveErrors.notFound();
    await this.transactions.run(async () => {
      const now = this.clock.now();
      if ((await this.moves.settle(move.id, [person], 'cancelled', now)) === 0) throw moveErrors.notPlanned();
      await this.note(me, { type: 'person', id: person }, { from: move.fromOn });
    });
  }

  /** The same for everybody for whom a move is still to come. */
  async cancelAll(me: Identity, moveId: string): Promise<void> {
    const move = await this.moves.find(moveId);
    if (!move) throw moveErrors.notFound();
    await this.transactions.run(
      async () => {
        const people = await this.moves.cancelAll(move.id, this.clock.now());
        if (people === 0) throw moveErrors.notPlanned();
        await this.note(me, { type: 'move', id: move.id }, { from: move.fromOn, people });
      },
      { work: 'bulk' },
    );
  }

  private async note(
    me: Identity,
    subject: { type: string; id: number },
    facts: Record<string, string | number>,
  ): Promise<void> {
    await this.audit.record({ actor: me.personId, action: 'moves.cancelled', subject, facts });
  }

  private async personId(publicId: string): Promise<number> {
    const person = (await this.groups.people([publicId])).get(publicId);
    if (!person) throw peopleErrors.notFound();
    return person.id;
  }
}
