import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { Choice } from './calendar-acts.js';

export type Calendar = View<'TipCalendarView'>;
export type CalendarMonth = View<'CalendarMonthView'>;
export type CalendarTip = View<'CalendarTipView'>;
export type Outlook = View<'TipOutlookView'>;
export type SentTip = View<'SentTipView'>;

const KEY = 'tip-calendar';

export const calendarQuery = queryOptions({
  queryKey: [KEY],
  queryFn: ({ signal }) => ask(api.GET('/api/tip-calendar', { signal })),
});

/** To how many people tips go, and what went out. */
export const outlookQuery = queryOptions({
  queryKey: ['tip-outlook'],
  queryFn: ({ signal }) => ask(api.GET('/api/tip-outlook', { signal })),
});

/** What a choice would mean; asked while it is made. */
export const previewQuery = (choice: Choice) =>
  queryOptions({
    queryKey: [KEY, 'preview', choice],
    queryFn: ({ signal }) => ask(api.POST('/api/tip-calendar/preview', { body: choice, signal })),
    retry: false,
  });

export const saveCalendar = (choice: Choice) => ask(api.PUT('/api/tip-calendar', { body: choice }));
