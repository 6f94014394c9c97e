import type { Calendar, Outlook } from './tip-calendar-data.js';

/** Whether the tips of a month have begun to go out. */
export const hasBegun = (month: string, { sent }: Outlook): boolean =>
  sent.some((tip) => tip.month === month);

/** The first month that is shown and has not begun to go out. */
export const firstOpenMonth = ({ months }: Calendar, outlook: Outlook): string =>
  months.find(({ month }) => !hasBegun(month, outlook))?.month ?? '9999-12';
