import { DateTime } from 'luxon';
import { calendarLine, calendarParameter, calendarText } from './calendar-line.js';
import { zonePart } from './zone-part.js';

/** Somebody in a calendar. */
export interface CalendarPerson {
  name: string;
  address: string;
}

/** A session for the calendar of one person. */
export interface CalendarEvent {
  /** The same for as long as it is the same entry, whatever becomes of it. */
  uid: string;
  /** Of two with one `uid` the higher is the later. */
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  title: string;
  text: string | null;
  room: string | null;
  /** Where it is held online. */
  link: string | null;
  isCancelled: boolean;
}

/** What a calendar is: one to subscribe to, or a message about one event between whoever invites and whoever is invited. */
export type CalendarUse =
  | { kind: 'feed'; name: string }
  | {
      kind: 'message';
      method: 'REQUEST' | 'CANCEL';
      organizer: CalendarPerson;
      attendee: CalendarPerson;
    };

/** By what a calendar knows somebody's seat again, for as long as the booking is there. */
export const seatUid = (bookingPublicId: string, host: string): string =>
  `booking-${bookingPublicId}@${host}`;

/** How often programs that follow a feed ask for it again. */
const REFRESH = 'PT1H';

/** Sessions as an iCalendar object (RFC 5545; messages as RFC 5546 says), with the zones that their times are of. */
export function sessionCalendar(events: readonly CalendarEvent[], use: CalendarUse): string {
  return [
    calendarLine('BEGIN', 'VCALENDAR'),
    calendarLine('VERSION', '2.0'),
    calendarLine('PRODID', '-//Inhouse//Workshops//EN'),
    calendarLine('CALSCALE', 'GREGORIAN'),
    ...headLines(use),
    ...zonesOf(events).map(({ timeZone, from, to }) => zonePart(timeZone, from, to)),
    ...events.map((event) => eventPart(event, use)),
    calendarLine('END', 'VCALENDAR'),
  ].join('');
}

function headLines(use: CalendarUse): string[] {
  if (use.kind === 'message') return [calendarLine('METHOD', use.method)];
  return [
    calendarLine('NAME', calendarText(use.name)),
    calendarLine('X-WR-CALNAME', calendarText(use.name)),
    calendarLine('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
    calendarLine('X-PUBLISHED-TTL', REFRESH),
  ];
}

function eventPart(event: CalendarEvent, use: CalendarUse): string {
  const { uid, sequence, changedAt, title, text, room, link, isCancelled } = event;
  return [
    calendarLine('BEGIN', 'VEVENT'),
    calendarLine('UID', uid),
    calendarLine('SEQUENCE', String(sequence)),
    calendarLine('DTSTAMP', inUtc(changedAt)),
    ...timeLines(event),
    calendarLine('SUMMARY', calendarText(title)),
    ...(text || link ? [calendarLine('DESCRIPTION', calendarText(aboutIt(text, link)))] : []),
    ...(room ? [calendarLine('LOCATION', calendarText(room))] : []),
    ...(link && !room ? [calendarLine('LOCATION', calendarText(link))] : []),
    ...(link ? [calendarLine('URL', addressValue(link))] : []),
    calendarLine('STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    ...(use.kind === 'message' ? peopleLines(use.organizer, use.attendee) : []),
    calendarLine('END', 'VEVENT'),
  ].join('');
}

const aboutIt = (text: string | null, link: string | null) =>
  [text, link].filter((part) => part !== null && part !== '').join('\n\n');

/** Seats are taken and given back in Inhouse: a calendar asks nobody for an answer. */
const peopleLines = (organizer: CalendarPerson, attendee: CalendarPerson) => [
  calendarLine(`ORGANIZER;CN=${calendarParameter(organizer.name)}`, `mailto:${organizer.address}`),
  calendarLine(
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${calendarParameter(attendee.name)}`,
    `mailto:${attendee.address}`,
  ),
];

/** Times by the wall of the room; in UTC where the clocks show one of them twice that day, since a calendar would take the earlier. */
function timeLines({ startsAt, endsAt, timeZone }: CalendarEvent): string[] {
  const times = [startsAt, endsAt].map((at) => DateTime.fromJSDate(at, { zone: timeZone }));
  const isTwice = times.some((time) => time.getPossibleOffsets().length > 1);
  return times.map((time, index) => {
    const name = index === 0 ? 'DTSTART' : 'DTEND';
    return isTwice
      ? calendarLine(name, inUtc(time.toJSDate()))
      : calendarLine(`${name};TZID=${timeZone}`, time.toFormat("yyyyMMdd'T'HHmmss"));
  });
}

/** Each zone once, with the earliest and the latest instant that it is needed for. */
function zonesOf(events: readonly CalendarEvent[]): { timeZone: string; from: Date; to: Date }[] {
  const spans = new Map<string, { timeZone: string; from: Date; to: Date }>();
  for (const { timeZone, startsAt, endsAt } of events) {
    const { from, to } = spans.get(timeZone) ?? { from: startsAt, to: endsAt };
    spans.set(timeZone, {
      timeZone,
      from: startsAt < from ? startsAt : from,
      to: endsAt > to ? endsAt : to,
    });
  }
  return [...spans.values()];
}

const inUtc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** An address keeps no control character or blank, which would begin another line or end it. */
const addressValue = (link: string) => link.replace(/[\s\p{Cc}]/gu, '');
