import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { SessionsService } from '../auth/sessions.service.js';
import type { Identity } from '../common/access/identity.js';
import { Transactions } from '../database/transactions.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { SignInLimits } from '../sign-in-limits/sign-in-limits.js';
import type { ChangePasswordDto } from './dto/change-password.dto.js';
import { currentPasswordWrong } from './profile.errors.js';

/** Lets somebody who is signed in change their password. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly limits: SignInLimits,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Replaces the password and ends every other session and token; throws `CURRENT_PASSWORD_WRONG`, `PASSWORD_WEAK`,
   * `TOO_MANY_TRIES` (whoever found a session open must not guess) or `PASSWORDS_BUSY`.
   */
  async change(me: Identity, { current, next }: ChangePasswordDto, address: string): Promise<void> {
    const attempt = { login: `person ${me.personId}`, address };
    const { passwordHash, ...facts } = await this.accounts.getSecret(me.personId);
    await this.limits.count(attempt);
    const fits = await this.hasher.verify(passwordHash, current);
    if (!fits || passwordHash === null) throw currentPasswordWrong();
    await this.limits.forgive(attempt);
    const nextHash = await this.hasher.hashChosen(next, facts);
    await this.transactions.run(async () => {
      if (!(await this.accounts.changePassword(me.personId, passwordHash, nextHash)))
        throw currentPasswordWrong();
      await this.sessions.endOthers(me.personId, me.sessionId);
    });
  }
}
