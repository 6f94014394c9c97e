import { text } from './messages.js';

const QUARTERS = { '1': 'quarter1', '2': 'quarter2', '3': 'quarter3', '4': 'quarter4' } as const;
const isQuarter = (quarter: string): quarter is keyof typeof QUARTERS => quarter in QUARTERS;

/** A period of a badge in words: `2026-Q4`, `2026`. */
export function periodInWords(label: string): string {
  const [year = label, quarter = ''] = label.split('-Q');
  return isQuarter(quarter) ? text(QUARTERS[quarter], { year }) : year;
}
