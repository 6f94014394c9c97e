import { Conflict, InvalidInput, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const personNotFound = () => new NotFound('PERSON_NOT_FOUND', 'There is no such person.');
export const grantNotFound = () =>
  new NotFound('GRANT_NOT_FOUND', 'There is no such grant, or it was revoked already.');
export const deputyNotFound = () =>
  new NotFound('DEPUTY_NOT_FOUND', 'You have no such deputy, or it was ended already.');
export const grantAlreadyHeld = () =>
  new Conflict(
    'GRANT_ALREADY_HELD',
    'The person holds this role over these people already: revoke that first.',
  );
export const deputyUnnamed = () =>
  new InvalidInput('DEPUTY_UNNAMED', 'Name one person: by `personId`, or by `login`.', [
    { field: 'personId', message: 'Give either this or login.' },
  ]);
export const deputyAlreadyNamed = () =>
  new Conflict('DEPUTY_ALREADY_NAMED', 'This person deputises for you already: end that first.');
export const accountStateUnchanged = (isDisabled: boolean) =>
  isDisabled
    ? new Conflict('ACCOUNT_ALREADY_DISABLED', 'The person is locked out already.')
    : new Conflict('ACCOUNT_NOT_DISABLED', 'The person is not locked out.');
export const scopeUnknown = () =>
  new InvalidInput('SCOPE_UNKNOWN', 'The scope names nobody we know: see details.', [
    { field: 'scope', message: 'There is no such department, location or person.' },
  ]);
export const lastAdmin = () =>
  new RuleBroken('LAST_ADMIN', 'Somebody must stay admin: make another admin first.', [
    { code: 'LAST_ADMIN', message: 'No other admin who can sign in would be left.' },
  ]);
export const periodInvalid = (message: string) =>
  new RuleBroken('PERIOD_INVALID', 'These days cannot be used: see details.', [
    { code: 'PERIOD_INVALID', message },
  ]);
export const adminNeedsEverybody = () =>
  new RuleBroken('ADMIN_NEEDS_EVERYBODY', 'An admin’s scope is everybody: choose that, or another role.', [
    { code: 'ADMIN_NEEDS_EVERYBODY', field: 'scope', message: 'Must be everybody for admins.' },
  ]);
export const notAManager = () =>
  new RuleBroken('NOT_A_MANAGER', 'Nobody reports to you, so there is nothing to stand in for.', [
    { code: 'NOT_A_MANAGER', message: 'Only somebody whom others report to names a deputy.' },
  ]);
export const deputyUnfit = (code: 'DEPUTY_IS_SELF' | 'DEPUTY_NOT_IN_SERVICE') =>
  new RuleBroken(code, 'This person cannot be your deputy: name another.', [
    {
      code,
      field: 'personId',
      message: code === 'DEPUTY_IS_SELF' ? 'It is you.' : 'They do not work here today.',
    },
  ]);
