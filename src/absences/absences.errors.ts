import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const absenceErrors = {
  notFound: () => new NotFound('ABSENCE_NOT_FOUND', 'No absence of this person begins on that day.'),
  rangeInvalid: () =>
    new RuleBroken('ABSENCE_RANGE_INVALID', 'The last day away must not lie before the first one.'),
  dayOutOfRange: (first: string, last: string) =>
    new RuleBroken(
      'ABSENCE_DAY_OUT_OF_RANGE',
      `An absence may begin from ${first} to ${last}: choose a day in between.`,
    ),
  overlaps: (others: { from: string; to: string | null }[]) =>
    new Conflict(
      'ABSENCE_OVERLAPS',
      'The person is away then already: end that absence, or choose other days.',
      others.map(({ from, to }) => ({
        field: 'from',
        from,
        to,
        message: `Away from ${from} to ${to ?? 'open'}.`,
      })),
    ),
  fromHr: () =>
    new RuleBroken(
      'ABSENCE_FROM_HR',
      'This absence comes from the HR system, whose next file would bring it back: end it, or have it corrected there.',
    ),
};
