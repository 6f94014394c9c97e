import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { AccountsService } from '../accounts/accounts.service.js';
import { GrantsService } from '../accounts/grants.service.js';
import type { CookieKind } from '../auth/session.entity.js';
import { HR } from '../hr-sources/hr-source.js';
import { PeopleImportService } from '../people-imports/people-import.service.js';
import type { FirstAdminDto } from './dto/first-admin.dto.js';
import { OneTimeLinks } from './one-time-links.js';
import { SetPasswordService } from './set-password.service.js';
import { linkNotValid } from './sign-in.errors.js';

/** Makes whoever holds the link of the first start a person, an admin, and signed in. */
@Injectable()
export class FirstAdminSetUp {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly imports: PeopleImportService,
    private readonly accounts: AccountsService,
    private readonly grants: GrantsService,
    private readonly passwords: SetPasswordService,
  ) {}

  /** Returns the token of a session; throws `LINK_NOT_VALID`, `PASSWORD_WEAK`, or what is wrong with the person. */
  async setUp({ token, password, ...person }: FirstAdminDto, kind: CookieKind): Promise<string> {
    await this.links.requireLive(token, 'first-admin');
    if (await this.grants.hasAdmin()) throw linkNotValid();
    const facts = { ...person, email: person.email ?? null };
    const passwordHash = await this.passwords.hashChosen(password, facts);
    const personId = await this.bringIn(person);
    return await this.links.open(token, 'first-admin', personId, async () => {
      await this.grants.makeAdmin(personId);
      return await this.passwords.open(personId, passwordHash, kind);
    });
  }

  /** As a file of one row, so that the same checks apply, and the first HR export finds the same person. */
  private async bringIn({ employeeNumber, givenName, familyName, email }: Person): Promise<number> {
    const row = { 'Employee Number': employeeNumber, 'First Name': givenName, 'Last Name': familyName };
    const csv = stringify([email === undefined ? row : { ...row, Email: email }], { header: true });
    const file = { name: 'first-admin.csv', source: HR, content: Buffer.from(csv) };
    await this.imports.import(file, { dryRun: false, skipRejected: false }, 'system');
    const account = await this.accounts.findByLogin(employeeNumber);
    if (!account) throw new Error('The first admin was brought in, but is not there.');
    return account.personId;
  }
}

type Person = Omit<FirstAdminDto, 'token' | 'password'>;
