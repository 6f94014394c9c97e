import { ApiError } from '../api/api-error.js';
import { text } from './messages.js';

const REASONS: Partial<Record<string, string>> = {
  PASSWORD_TOO_SHORT: text('passwordTooShort'),
  PASSWORD_TOO_LONG: text('passwordTooLong'),
  PASSWORD_IS_PERSONAL: text('passwordIsPersonal'),
  PASSWORD_IS_COMMON: text('passwordIsCommon'),
  PASSWORD_IS_PATTERN: text('passwordIsPattern'),
};

/** Every reason why a chosen password was refused, in one text; null when something else was. */
export function weaknessWords(error: unknown): string | null {
  if (!(error instanceof ApiError) || error.code !== 'PASSWORD_WEAK') return null;
  return error.details.map(({ code, message }) => REASONS[code ?? ''] ?? message).join(' ');
}
