import type { Mailbox } from '../mail/mail.js';
import type { Told } from '../message-texts/message-catalogue.js';
import type { CalendarPart } from '../outbox/words.js';
import { seatUid, sessionCalendar } from '../session-calendars/session-calendar.js';
import type { SeatStanding } from './seat-invitations.repository.js';

/** What a mail says of a seat, and what of it a calendar reads by itself. */
export interface SeatMail {
  /** Higher than that of every mail before. */
  sequence: number;
  told: Told;
  calendar: CalendarPart;
}

/** The mail that brings a calendar to what holds now: a seat, another time or place, or that there is no seat any more. */
export function seatMail(
  seat: SeatStanding,
  { from, host, now }: { from: Mailbox; host: string; now: Date },
): SeatMail {
  const sequence = seat.lastSequence + 1;
  const { title, text, room, link, startsAt, endsAt, timeZone, hasSeat } = seat;
  const uid = seatUid(seat.bookingPublicId, host);
  const event = { uid, sequence, changedAt: now, startsAt, endsAt, timeZone, title, text, room, link };
  const method = hasSeat ? 'REQUEST' : 'CANCEL';
  const calendar = sessionCalendar([{ ...event, isCancelled: !hasSeat }], {
    kind: 'message',
    method,
    organizer: { name: from.name || from.address, address: from.address },
    attendee: { name: seat.personName, address: seat.email },
  });
  return { sequence, told: toldOf(seat), calendar: { method, text: calendar } };
}

function toldOf(seat: SeatStanding): Told {
  const { givenName: name, title: workshop, onDay, at: time, timeZone: zone, room, link } = seat;
  const values = { name, workshop, onDay, time, zone, room };
  const path = '/workshops';
  if (!seat.hasSeat)
    return {
      message: 'seat-cancelled',
      values: { ...values, reason: seat.state === 'cancelled' ? seat.reason : null },
      path,
    };
  // What was told last is told once more only where it never left.
  const isChanged = seat.toldSequence !== null && seat.toldSequence !== seat.sequence;
  const message = isChanged ? 'seat-changed' : 'seat-invitation';
  return { message, values: { ...values, link }, path };
}
