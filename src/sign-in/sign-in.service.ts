import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { CookieKind } from '../auth/session.entity.js';
import { SessionsService } from '../auth/sessions.service.js';
import { Transactions } from '../database/transactions.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { PasswordsBusy } from '../passwords/passwords.errors.js';
import { signInFailed } from './sign-in.errors.js';
import { SignInLimits, type Try } from '../sign-in-limits/sign-in-limits.js';

/** Opens a session for whoever knows a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly limits: SignInLimits,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Returns the token of a new session; throws `SIGN_IN_FAILED` after the same time for an unknown login, a wrong
   * password, none yet, a locked account and a leaver, `TOO_MANY_TRIES`, or `PASSWORDS_BUSY`.
   */
  async signIn(attempt: Try, password: string, kind: CookieKind): Promise<string> {
    await this.limits.count(attempt);
    const account = await this.accounts.findByLogin(attempt.login);
    const fits = await this.verify(account?.passwordHash ?? null, password, attempt);
    if (!fits || !account?.isOpen) throw signInFailed();
    await this.limits.forgive(attempt);
    await this.strengthen(account.personId, account.passwordHash, password);
    return await this.transactions.run(() => this.sessions.start(account.personId, kind));
  }

  private async verify(passwordHash: string | null, password: string, attempt: Try): Promise<boolean> {
    try {
      return await this.hasher.verify(passwordHash, password);
    } catch (error) {
      // Nobody looked at the password, so it must not count as a wrong one.
      if (error instanceof PasswordsBusy) await this.limits.giveBack(attempt);
      throw error;
    }
  }

  /** Today's costs apply from the next sign-in on; only now is the password known. */
  private async strengthen(personId: number, passwordHash: string | null, password: string): Promise<void> {
    if (passwordHash === null || !this.hasher.isOutdated(passwordHash)) return;
    const stronger = await this.hasher.hash(password);
    await this.accounts.strengthenHash(personId, passwordHash, stronger);
  }
}
