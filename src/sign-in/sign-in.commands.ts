import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { SetPasswordService } from './set-password.service.js';

export const SET_PASSWORD_LINK_USAGE =
  'set-password-link LOGIN   a link that lets this person choose a password';

/** `set-password-link LOGIN`: for whoever can run commands, when no admin can sign in. Returns the exit code. */
export async function setPasswordLinkCommand(
  app: INestApplicationContext,
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const [login, ...rest] = args;
  if (!login || rest.length > 0) {
    print(`Usage: ${SET_PASSWORD_LINK_USAGE}`);
    return 2;
  }
  const person = await app.get(AccountsService).findByLogin(login);
  if (!person) {
    print('Nobody in service has this e-mail address or employee number.');
    return 1;
  }
  const { url, expiresAt } = await app.get(SetPasswordService).issueLinkTo(person.personId, 'command-line');
  print(`${url}\nIt works once, until ${expiresAt.toISOString()}.`);
  return 0;
}
