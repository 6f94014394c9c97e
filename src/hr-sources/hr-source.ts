import { clean } from '../common/text-keys.js';

/** The source of whoever names none. */
export const HR = 'hr';
export const LONGEST_SOURCE = 40;

/**
 * The name of the HR system that a file comes from, as it is stored: trimmed, in lower case, so that "HR" and "hr " are
 * one system. Employee numbers are unique within a source only.
 */
export function sourceName(text: string): string {
  return clean(text).toLowerCase();
}

/** Whether a name, as it is stored, can stand for a source: 1 to 40 characters, nothing invisible among them. */
export function isSource(name: string): boolean {
  return name !== '' && name.length <= LONGEST_SOURCE && !/[\p{Cc}\p{Cf}]/u.test(name);
}
