import { assertNever } from '../common/assert-never.js';
import type { Audience } from './audience.js';

/**
 * Whether somebody may come to match an audience without a change of their own: since a day has come, or somebody else changed. Whoever matches one
 * that does not turn by itself is found among the people who changed.
 */
export function turnsByItself(audience: Audience): boolean {
  switch (audience.kind) {
    case 'below':
    case 'leads':
    case 'hired':
    case 'in-place':
    case 'grant':
    case 'track':
    case 'named':
    case 'everybody-in-waves':
      return true;
    case 'within':
      return audience.scopes.some(({ kind }) => kind === 'reporting-line');
    case 'any':
    case 'all':
      return audience.of.some(turnsByItself);
    case 'not':
      return turnsByItself(audience.of);
    case 'everybody':
    case 'customer-facing':
    case 'people':
    case 'departments':
    case 'titles':
    case 'locations':
    case 'worker-types':
    case 'new-hires':
    case 'new-to-customers':
      return false;
    default:
      return assertNever(audience);
  }
}
