import { InvalidInput, RuleBroken } from '../common/errors/domain-error.js';
import type { LeaverCount } from './leavers.js';

export const leaverErrors = {
  tooMany: ({ absent, inService }: LeaverCount) =>
    new RuleBroken(
      'TOO_MANY_LEAVERS',
      `Nothing was stored: ${absent} of the ${inService} people of this source would leave. Check that the export is whole; if it is, send confirmLeavers=${absent}.`,
      [
        {
          code: 'TOO_MANY_LEAVERS',
          field: 'confirmLeavers',
          message: `${absent} people would leave.`,
          absent,
          inService,
        },
      ],
    ),
  unnumbered: (rows: number) =>
    new InvalidInput(
      'FULL_NEEDS_NUMBERS',
      `${rows} ${rows === 1 ? 'row has' : 'rows have'} no employee number that can be read, so nobody can say who is absent: mend them, or import without full.`,
    ),
};
