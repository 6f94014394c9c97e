import type { Wave } from './launch-data.js';
import { text } from './messages.js';

/** Whom a wave reaches. */
export function waveWords({ department, location }: Pick<Wave, 'department' | 'location'>): string {
  if (department) return text('department', { name: department.name });
  return location === null ? text('everybody') : text('location', { name: location });
}
