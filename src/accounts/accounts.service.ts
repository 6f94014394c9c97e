import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { clean } from '../common/text-keys.js';
import { Transactions } from '../database/transactions.js';
import { accountStateUnchanged, lastAdmin, personNotFound } from './accounts.errors.js';
import { AccountsRepository, type LoginRow, type Secret } from './accounts.repository.js';
import { GrantsRepository } from './grants.repository.js';

/** Opens and closes people's way in. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: GrantsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The id behind a person's public id; throws `PERSON_NOT_FOUND`. */
  async getPersonId(publicId: string): Promise<number> {
    const personId = await this.accounts.findPersonId(publicId);
    if (personId === null) throw personNotFound();
    return personId;
  }

  /** Whom a login names, by e-mail address in any case or by employee number, or null. */
  async findByLogin(login: string): Promise<LoginRow | null> {
    const text = clean(login);
    const wanted = text.includes('@') ? { email: text.toLowerCase() } : { employeeNumber: text };
    return await this.accounts.findByLogin(wanted, this.clock.now());
  }

  /** Gives a person the password that they chose, making their account if need be. */
  async setPassword(personId: number, passwordHash: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.accounts.ensure(personId, now);
      await this.accounts.setPassword(personId, passwordHash, now);
      const subject = { type: 'person', id: personId };
      await this.audit.record({ actor: personId, action: 'accounts.password-set', subject });
    });
  }

  /** A person's password hash, and what must not be in a password of theirs; throws `PERSON_NOT_FOUND`. */
  async getSecret(personId: number): Promise<Secret> {
    const secret = await this.accounts.findSecret(personId);
    if (!secret) throw personNotFound();
    return secret;
  }

  /** Replaces a password by another inside the caller's run; returns false when it was changed meanwhile. */
  async changePassword(personId: number, oldHash: string, newHash: string): Promise<boolean> {
    if (!(await this.accounts.changePassword(personId, oldHash, newHash, this.clock.now()))) return false;
    const subject = { type: 'person', id: personId };
    await this.audit.record({ actor: personId, action: 'accounts.password-changed', subject });
    return true;
  }

  /** Lets one caller at a time change what opens these accounts, inside the caller's run. */
  async takeTurn(personIds: readonly number[]): Promise<void> {
    await this.accounts.takeTurn(personIds, this.clock.now());
  }

  /** Writes down who gave a person a link to set their password with. */
  async noteLink(personId: number, by: Actor): Promise<void> {
    const subject = { type: 'person', id: personId };
    await this.audit.record({ actor: by, action: 'accounts.link-issued', subject });
  }

  /** Keeps the same password under a hash with today's parameters. */
  async strengthenHash(personId: number, oldHash: string, newHash: string): Promise<void> {
    await this.transactions.run(() => this.accounts.replaceHash(personId, oldHash, newHash));
  }

  /** Locks somebody out; throws `LAST_ADMIN` when no admin who can sign in would be left. */
  async disable(personId: number, by: number): Promise<void> {
    if (!(await this.close(personId, by))) throw accountStateUnchanged(true);
  }

  /** The same for whoever may be locked out already; returns whether they were not. */
  async close(personId: number, by: number): Promise<boolean> {
    const now = this.clock.now();
    return await this.transactions.run(async () => {
      await this.grants.takeTurnWithAdmins();
      await this.accounts.ensure(personId, now);
      if (!(await this.accounts.disable(personId, now))) return false;
      const wasAdmin = await this.grants.isAdmin(personId, now);
      if (wasAdmin && (await this.grants.countAdmins(now)) === 0) throw lastAdmin();
      const subject = { type: 'person', id: personId };
      await this.audit.record({ actor: by, action: 'accounts.disabled', subject });
      return true;
    });
  }

  /** Lets somebody in again, with the password they had. */
  async enable(personId: number, by: number): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.accounts.enable(personId))) throw accountStateUnchanged(false);
      const subject = { type: 'person', id: personId };
      await this.audit.record({ actor: by, action: 'accounts.enabled', subject });
    });
  }
}
