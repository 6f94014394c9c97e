import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiError } from '../api/api-error.js';
import type { ErrorWords } from './error-words.js';

/**
 * Puts a refusal's details at the fields that they name and the focus on the first; returns false when some part of it
 * belongs to no field, so that the form shows it as a whole.
 */
export function placeServerErrors<T extends FieldValues>(
  form: UseFormReturn<T>,
  error: unknown,
  fields: readonly FieldPath<T>[],
  words: ErrorWords = {},
): boolean {
  if (!(error instanceof ApiError) || error.details.length === 0) return false;
  let isFirst = true;
  for (const { field, code, message } of error.details) {
    const name = fields.find((one) => one === field);
    if (!name) return false;
    form.setError(name, { message: words[code ?? ''] ?? message }, { shouldFocus: isFirst });
    isFirst = false;
  }
  return true;
}
