import { Injectable } from '@nestjs/common';
import type { CookieKind } from '../auth/session.entity.js';
import { clean } from '../common/text-keys.js';
import { OneTimeLinks } from '../sign-in/one-time-links.js';
import { SetPasswordService } from '../sign-in/set-password.service.js';
import { SignInLimits, type Try } from '../sign-in-limits/sign-in-limits.js';
import { activationToken, readActivationCode } from './activation-code.js';
import { activationFailed } from './activation.errors.js';
import type { ActivateDto } from './dto/activate.dto.js';

/** Lets somebody choose their first password by the code on their slip. */
@Injectable()
export class ActivationService {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly passwords: SetPasswordService,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * Sets the password and returns the token of a session. Throws `ACTIVATION_FAILED`, the same for an unknown number and
   * for a wrong, expired, used or void code; `TOO_MANY_TRIES`; and, with the right code, `PASSWORD_WEAK`.
   */
  async activate(
    { employeeNumber, code, password }: ActivateDto,
    address: string,
    kind: CookieKind,
  ): Promise<string> {
    const number = clean(employeeNumber);
    const attempt: Try = { login: number, address };
    await this.limits.count(attempt);
    const read = readActivationCode(code);
    const token = activationToken(number, read ?? '');
    const owner = await this.links.findOwner(token, 'activation');
    if (!owner) throw activationFailed();
    // The code was right, so whatever goes wrong from here on is no guess.
    await this.limits.giveBack(attempt);
    const passwordHash = await this.passwords.hashChosen(password, owner);
    return await this.links.open(token, 'activation', owner.personId, () =>
      this.passwords.open(owner.personId, passwordHash, kind),
    );
  }
}
