import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit-log.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { CookieKind } from '../auth/session.entity.js';
import { SessionsService } from '../auth/sessions.service.js';
import { Transactions } from '../database/transactions.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import type { PersonalFacts } from '../passwords/password-rules.js';
import { type IssuedLink, OneTimeLinks } from './one-time-links.js';

/** Lets people choose their password by a link that an admin handed them. */
@Injectable()
export class SetPasswordService {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly accounts: AccountsService,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly transactions: Transactions,
  ) {}

  /** Makes a link for a person; throws `PERSON_NOT_FOUND`. */
  async issueLink(personPublicId: string, by: number): Promise<IssuedLink> {
    return await this.issueLinkTo(await this.accounts.getPersonId(personPublicId), by);
  }

  /** Makes a link for a person whom the caller has found. */
  async issueLinkTo(personId: number, by: Actor): Promise<IssuedLink> {
    return await this.transactions.run(async () => {
      await this.accounts.noteLink(personId, by);
      return await this.links.issue('set-password', personId, typeof by === 'number' ? by : null);
    });
  }

  /** Sets the password, ends all sessions of the person and returns the token of a new one; throws `LINK_NOT_VALID` or `PASSWORD_WEAK`. */
  async setPassword(token: string, password: string, kind: CookieKind): Promise<string> {
    const owner = await this.links.getOwner(token);
    const passwordHash = await this.hashChosen(password, owner);
    return await this.links.open(token, 'set-password', owner.personId, () =>
      this.open(owner.personId, passwordHash, kind),
    );
  }

  /** Hashes a password that somebody chose; throws `PASSWORD_WEAK`. */
  async hashChosen(password: string, person: PersonalFacts): Promise<string> {
    return await this.hasher.hashChosen(password, person);
  }

  /** Gives a person a password and a session inside the caller's run; whoever was signed in as them no longer is. */
  async open(personId: number, passwordHash: string, kind: CookieKind): Promise<string> {
    await this.accounts.setPassword(personId, passwordHash);
    await this.sessions.endAll(personId);
    return await this.sessions.start(personId, kind);
  }
}
