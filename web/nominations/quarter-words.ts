import { text } from './messages.js';

/** A quarter by its months: of `2026-Q4`, "October to December 2026". */
export function quarterInWords(quarter: string): string {
  const year = quarter.slice(0, 4);
  switch (quarter.slice(5)) {
    case 'Q1':
      return text('Q1', { year });
    case 'Q2':
      return text('Q2', { year });
    case 'Q3':
      return text('Q3', { year });
    default:
      return text('Q4', { year });
  }
}
