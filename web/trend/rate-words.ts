import { percent } from '../text/dates.js';

/** A completion rate in whole per cent, rounded down so that 100% means everybody; a dash where nobody could complete. */
export const rateWords = ({ completionRatePermille: rate }: { completionRatePermille: number | null }) =>
  rate === null ? '–' : percent(Math.floor(rate / 10) / 100);
