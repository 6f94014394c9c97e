import type { INestApplicationContext } from '@nestjs/common';
import { DateTime } from 'luxon';
import { BookingLists } from '../bookings/booking-lists.service.js';
import { BookingsService } from '../bookings/bookings.service.js';
import type { Identity } from '../common/access/identity.js';
import type { Env } from '../config/env.js';
import { SessionAttendance } from '../session-attendance/session-attendance.service.js';
import { SessionFeedback } from '../session-attendance/session-feedback.service.js';
import { SessionsService } from '../workshops/sessions.service.js';
import { WorkshopsService } from '../workshops/workshops.service.js';
import type { DemoClock } from './demo-clock.js';
import { lot } from './demo-history.js';
import { DEMO_PEOPLE, TRAINER } from './demo-people.js';
import { DemoRepository } from './demo.repository.js';

const MADE_DAYS_AGO = 21;
const SEATS = 12;
const FEW_SEATS = 6;
/** What those who were there say: how useful it was, and a remark. */
const ANSWERS: readonly (readonly [number, string | null])[] = [
  [5, 'I had never thought of the depot as somebody whom I serve.'],
  [4, null],
  [5, 'The bit with the chairs. I have written to IT since, and got an answer with a date.'],
  [4, 'A good hour. The room was cold.'],
  [3, 'Too many of us for the last exercise.'],
  [5, null],
];

interface PlannedSession {
  id: string;
  endsAt: string;
}

/** A series of workshops by the plan that comes with Inhouse: one session that took place, one with seats, one that is full. */
export async function holdWorkshops(
  app: INestApplicationContext,
  clock: DemoClock,
  { COMPANY_TIME_ZONE: zone }: Env,
): Promise<void> {
  const now = clock.now();
  const { id: personId } = await app.get(DemoRepository).personByNumber(TRAINER.number);
  const trainer: Identity = {
    personId,
    sessionId: 0,
    grants: [{ role: 'trainer', scope: { kind: 'everybody' } }],
    linesOf: [],
  };
  clock.moveTo(new Date(now.getTime() - MADE_DAYS_AGO * 86_400_000));
  const workshop = await makeWorkshop(app, trainer);
  const plan = async (days: number, at: string, seats: number, room: string): Promise<PlannedSession> =>
    await app.get(SessionsService).create(trainer, workshop, {
      onDay: workingDay(now, days, zone),
      at,
      timeZone: zone,
      minutes: 60,
      capacity: seats,
      room,
    });
  const past = await plan(-9, '10:00', SEATS, 'Training room 2');
  const next = await plan(6, '10:00', SEATS, 'Training room 2');
  const full = await plan(13, '14:30', FEW_SEATS, 'Branch Bay Street, upstairs');
  const people = await somePeople(app, clock.now(), now);
  const seat = async (session: PlannedSession, from: number, to: number) =>
    await app.get(BookingsService).bookList(trainer, session.id, people.slice(from, to));
  await seat(past, 0, 10);
  await seat(next, 10, 17);
  await seat(full, 17, 27);
  await takePlace(app, clock, trainer, past);
  clock.moveTo(now);
}

async function makeWorkshop(app: INestApplicationContext, trainer: Identity): Promise<string> {
  const service = app.get(WorkshopsService);
  const [plan] = (await service.options(trainer)).plans;
  const { id } = await service.create(trainer, {
    title: plan?.title ?? 'Working for each other',
    text: 'One hour together, before or after the lessons: who depends on your work, and what would make it easier for them.',
    minutes: 60,
    capacity: SEATS,
    cancelHours: 24,
    booking: 'open',
    fulfils: [],
    ...(plan && { plan: plan.slug }),
  });
  return id;
}

/** Ten had a seat; one was not there, and six of the others say how it was. */
async function takePlace(
  app: INestApplicationContext,
  clock: DemoClock,
  trainer: Identity,
  { id, endsAt }: PlannedSession,
): Promise<void> {
  clock.moveTo(new Date(Date.parse(endsAt) + 5 * 60_000));
  const { items } = await app.get(BookingLists).roster(trainer, id, { limit: 50 });
  const [missed, ...there] = items;
  await app.get(SessionAttendance).mark(trainer, id, {
    present: there.map((entry) => entry.id),
    absent: missed ? [missed.id] : [],
    walkIns: [],
  });
  const people = new Map(
    (await app.get(DemoRepository).serving(clock.now())).map((one) => [one.publicId, one]),
  );
  for (const [index, [rating, remark]] of ANSWERS.entries()) {
    const entry = there[index];
    const person = entry && people.get(entry.personId);
    if (person) await app.get(SessionFeedback).send(person.id, entry.id, { rating, remark });
  }
}

/** The day so many days from today, or the working day before it. */
function workingDay(now: Date, days: number, zone: string): string {
  let day = DateTime.fromJSDate(now, { zone }).plus({ days });
  while (day.weekday > 5) day = day.minus({ days: 1 });
  return day.toFormat('yyyy-MM-dd');
}

/** Numbers of people from all over the company who were here then and still are; nobody whom visitors sign in as. */
async function somePeople(app: INestApplicationContext, then: Date, now: Date): Promise<string[]> {
  const repository = app.get(DemoRepository);
  const visitors = new Set(DEMO_PEOPLE.map(({ number }) => number));
  const still = new Set((await repository.serving(now)).map(({ id }) => id));
  const people = (await repository.serving(then)).filter(({ id }) => still.has(id));
  return people
    .map(({ number }) => number)
    .filter((number) => !visitors.has(number))
    .toSorted((one, other) => lot(1_000_000, one, 'workshop') - lot(1_000_000, other, 'workshop'));
}
