import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { isOptional, type OptionalKind, OPTIONAL_KINDS } from './notice-kinds.js';
import { mailNotKnown } from './notice-preferences.errors.js';
import { NoticePreferencesRepository } from './notice-preferences.repository.js';

/** Which notices come by mail as well: a choice of their person, made under the profile or by the link of a message. */
@Injectable()
export class NoticePreferencesService {
  constructor(
    private readonly preferences: NoticePreferencesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The optional kinds that somebody wants in the app alone. */
  async appOnly(personId: number): Promise<OptionalKind[]> {
    return (await this.preferences.appOnly(personId)).filter(isOptional);
  }

  /** The address from which mail to somebody came back for good, while it is theirs. */
  async unreachableAddress(personId: number): Promise<string | null> {
    return await this.preferences.unreachableAddress(personId);
  }

  /** Has exactly these kinds in the app alone from now on; what a digest has taken up already is sent. */
  async choose(personId: number, appOnly: readonly OptionalKind[]): Promise<void> {
    const others = OPTIONAL_KINDS.filter((kind) => !appOnly.includes(kind));
    await this.change(personId, appOnly, others, 'profile');
  }

  /** Stops the optional mail of whoever a message went to; throws `MAIL_NOT_KNOWN`. Again changes nothing. */
  async stopBy(messageId: string): Promise<void> {
    await this.change(await this.recipientOf(messageId), OPTIONAL_KINDS, [], 'link');
  }

  /** Lets their optional mail come again; throws `MAIL_NOT_KNOWN`. */
  async resumeBy(messageId: string): Promise<void> {
    await this.change(await this.recipientOf(messageId), [], OPTIONAL_KINDS, 'link');
  }

  private async recipientOf(messageId: string): Promise<number> {
    const personId = await this.preferences.recipientOf(messageId);
    if (personId === null) throw mailNotKnown();
    return personId;
  }

  private async change(
    personId: number,
    out: readonly OptionalKind[],
    back: readonly OptionalKind[],
    by: 'profile' | 'link',
  ): Promise<void> {
    await this.transactions.run(async () => {
      const kept = await this.preferences.keepOut(personId, out, this.clock.now());
      const letIn = await this.preferences.letIn(personId, back);
      if (kept + letIn === 0) return;
      const subject = { type: 'person', id: personId };
      // Who follows the link of a message is not known to be its person, so nobody is named as having done it.
      const actor = by === 'profile' ? personId : 'system';
      const facts = { appOnly: out.join(', '), by };
      await this.audit.record({ actor, action: 'mail.chosen', subject, facts });
    });
  }
}
