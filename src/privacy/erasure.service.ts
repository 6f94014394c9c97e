import { Injectable } from '@nestjs/common';
import { personNotFound } from '../accounts/accounts.errors.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { PersonWritesRepository } from '../people/person-writes.repository.js';
import type { ErasePersonDto } from './dto/erase-person.dto.js';
import { ErasureRepository } from './erasure.repository.js';
import { alreadyErased, stillServing } from './privacy.errors.js';

/** Takes a person's name and words out of everything; ids, dates and completions stay, so that no total changes. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly erasures: ErasureRepository,
    private readonly people: PersonWritesRepository,
    private readonly accounts: AccountsService,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Throws `PERSON_NOT_FOUND`, `PERSON_IN_SERVICE`, `PERSON_ALREADY_ERASED`, or `LAST_ADMIN`. */
  async erase(me: Identity, publicId: string, { reason, confirmInService }: ErasePersonDto): Promise<void> {
    const person = await this.erasures.find(publicId, this.clock.now());
    if (!person) throw personNotFound();
    if (person.isErased) throw alreadyErased();
    if (person.isServing && confirmInService !== true) throw stillServing();
    const erase = async () => {
      if (!(await this.people.markErased(person.id))) throw alreadyErased();
      await this.accounts.close(person.id, me.personId);
      await this.erasures.erase(person);
      for (const merged of await this.erasures.mergedInto(person.id, this.clock.now())) {
        await this.people.markErased(merged.id);
        await this.erasures.erase(merged);
      }
      const subject = { type: 'person', id: person.id };
      await this.audit.record({ actor: me.personId, action: 'privacy.erased', subject, facts: { reason } });
    };
    await this.transactions.run(erase, { work: 'bulk' });
  }
}
