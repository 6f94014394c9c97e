import { RuleBroken } from '../common/errors/domain-error.js';

export const currentPasswordWrong = () =>
  new RuleBroken(
    'CURRENT_PASSWORD_WRONG',
    'This is not your present password: try again, or ask an admin for a link that sets a new one.',
    [{ code: 'CURRENT_PASSWORD_WRONG', field: 'current', message: 'It is another one.' }],
  );
