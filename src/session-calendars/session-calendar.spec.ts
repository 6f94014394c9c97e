import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { readCalendar } from '../../test/support/calendars.js';
import { instantsOf } from '../workshops/session.js';
import { type CalendarEvent, sessionCalendar } from './session-calendar.js';

const HARBOURLIGHT = { name: 'Harbourlight', address: 'training@harbourlight.example' };
const PIA = { name: 'Pia "Pip" Sol; Care, East', address: 'pia@harbourlight.example' };

function event(timeZone: string, onDay: string, at: string, minutes = 60, more: object = {}): CalendarEvent {
  const instants = instantsOf({ onDay, at, timeZone }, minutes);
  if (!instants) throw new Error('The clocks skip it.');
  return {
    uid: 'one@inhouse.example',
    sequence: 3,
    changedAt: new Date('2026-11-30T07:05:09.123Z'),
    ...instants,
    timeZone,
    title: 'Working for each other',
    text: null,
    room: 'Training room 2',
    link: null,
    isCancelled: false,
    ...more,
  };
}
const feed = (...events: CalendarEvent[]) => sessionCalendar(events, { kind: 'feed', name: 'Workshops' });

describe('times, as another library reads them', () => {
  it.each([
    ['in winter', 'Europe/Paris', '2026-12-08', '09:30', 60],
    ['in summer', 'Europe/Paris', '2027-07-08', '09:30', 60],
    ['across the end of summer time', 'Europe/Paris', '2026-10-25', '01:30', 240],
    ['across its beginning', 'Europe/Paris', '2027-03-28', '01:30', 240],
    ['that ends in the hour that comes twice', 'Europe/Paris', '2026-10-25', '01:30', 120],
    ['that begins in the hour that comes twice', 'America/New_York', '2026-11-01', '01:30', 60],
    ['on the day after a change', 'America/New_York', '2027-03-15', '09:00', 60],
    ['in the south in summer', 'Australia/Sydney', '2027-01-12', '10:00', 90],
    ['in the south in winter', 'Pacific/Auckland', '2027-06-15', '10:00', 90],
    ['across a change in the south', 'Pacific/Auckland', '2027-04-04', '01:00', 300],
    ['in a zone of half an hour', 'Asia/Kolkata', '2026-12-08', '09:30', 60],
    ['in a zone of half an hour that changes', 'Australia/Adelaide', '2027-04-04', '01:00', 300],
    ['where clocks change by half an hour', 'Australia/Lord_Howe', '2027-04-04', '01:00', 300],
    ['in a zone of a quarter of an hour', 'Asia/Kathmandu', '2026-12-08', '09:30', 60],
    ['in Ramadan', 'Africa/Casablanca', '2027-02-20', '09:30', 60],
    ['where winter is what is saved', 'Europe/Dublin', '2026-12-08', '09:30', 60],
    ['where clocks never change', 'America/Jamaica', '2026-12-08', '09:30', 60],
    ['in UTC', 'UTC', '2026-12-08', '09:30', 60],
  ])('are those of a session %s', (_, zone, day, at, minutes) => {
    const planned = event(zone, day, at, minutes);
    const [read] = readCalendar(feed(planned)).events;
    expect(read).toMatchObject({
      startsAt: planned.startsAt.toISOString(),
      endsAt: planned.endsAt.toISOString(),
    });
  });

  it.each([
    'Europe/Paris',
    'America/New_York',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
    'America/Santiago',
  ])('of every day of the years around are right in %s', (zone) => {
    const read = readCalendar(feed(event(zone, '2026-12-08', '09:30'))).zones.get(zone);
    const last = DateTime.fromISO('2027-12-10', { zone });
    for (let day = last.minus({ years: 2 }).set({ hour: 12 }); day < last; day = day.plus({ days: 1 })) {
      const { year, month, hour } = day;
      const fields = { year, month, day: day.day, hour, minute: 0, second: 0 };
      const time = new ICAL.Time(fields, ICAL.Timezone.localTimezone);
      expect([day.toISODate(), (read?.utcOffset(time) ?? NaN) / 60]).toEqual([day.toISODate(), day.offset]);
    }
  });

  it('of sessions in two zones name each zone once', () => {
    const text = feed(
      event('Europe/Paris', '2026-12-08', '09:30'),
      event('Asia/Kolkata', '2026-12-09', '09:30'),
      event('Europe/Paris', '2028-06-08', '09:30'),
    );
    const { zones, events } = readCalendar(text);
    expect(text.match(/TZID:/g)).toHaveLength(2);
    expect([...zones.keys()]).toEqual(['Europe/Paris', 'Asia/Kolkata']);
    expect(events[2]?.startsAt).toBe('2028-06-08T07:30:00.000Z');
  });
});

describe('a calendar', () => {
  const message = (method: 'REQUEST' | 'CANCEL', more: object = {}) =>
    sessionCalendar([event('Europe/Paris', '2026-12-08', '09:30', 60, more)], {
      kind: 'message',
      method,
      organizer: HARBOURLIGHT,
      attendee: PIA,
    });

  it('to subscribe to has a name, and neither a method nor people', () => {
    const { calendar, events } = readCalendar(feed(event('Europe/Paris', '2026-12-08', '09:30')));
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Workshops');
    for (const name of ['method', 'organizer', 'attendee']) {
      expect(calendar.getFirstProperty(name) ?? events[0]?.part.getFirstProperty(name)).toBeNull();
    }
    expect(readCalendar(feed()).events).toEqual([]);
  });

  it('that invites names both sides, and when it was last changed, in UTC', () => {
    const text = message('REQUEST');
    const { calendar, events } = readCalendar(text);
    const part = events[0]?.part;
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(part?.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(part?.getFirstPropertyValue('sequence')).toBe(3);
    expect(part?.getFirstPropertyValue('organizer')).toBe('mailto:training@harbourlight.example');
    expect(part?.getFirstProperty('attendee')?.getParameter('cn')).toBe(PIA.name);
    expect(text).toContain('\r\nDTSTAMP:20261130T070509Z\r\n');
  });

  it('that cancels keeps the entry and says so', () => {
    const { calendar, events } = readCalendar(message('CANCEL', { isCancelled: true, sequence: 4 }));
    const part = events[0]?.part;
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(part?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([part?.getFirstPropertyValue('uid'), part?.getFirstPropertyValue('sequence')]).toEqual([
      'one@inhouse.example',
      4,
    ]);
  });

  it.each([
    ['a room', { room: 'Room 2, east; first floor' }, 'Room 2, east; first floor', null],
    ['a link alone', { room: null, link: 'https://meet.example/a,b' }, 'https://meet.example/a,b', 'same'],
    ['both', { link: 'https://meet.example/ab' }, 'Training room 2', 'same'],
  ])('says the place by %s', (_, more, location, url) => {
    const wanted = event('Europe/Paris', '2026-12-08', '09:30', 60, more);
    const part = readCalendar(feed(wanted)).events[0]?.part;
    expect(part?.getFirstPropertyValue('location')).toBe(location);
    expect(part?.getFirstPropertyValue('url')).toBe(url && wanted.link);
  });

  it('keeps what was typed, whatever it is, and begins no line of its own by it', () => {
    const title = `Zwölf; ü, \\ "x"\r\nEND:VEVENT ${'🙂'.repeat(60)}`;
    const text = feed(
      event('Europe/Paris', '2026-12-08', '09:30', 60, {
        title,
        text: 'One\nTwo',
        link: 'https://meet.example/x\r\nATTACH:y',
      }),
    );
    const { events } = readCalendar(text);
    expect(events[0]?.part.getFirstPropertyValue('summary')).toBe(title.replace('\r\n', '\n'));
    expect(events[0]?.part.getFirstProperty('attach')).toBeNull();
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });
});
