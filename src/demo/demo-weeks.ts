import type { INestApplicationContext } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Identity } from '../common/access/identity.js';
import { EventRunner } from '../events/event-runner.js';
import { Ticker } from '../events/ticker.js';
import { MailServer } from '../mail/mail-server.js';
import { Dispatcher } from '../dispatching/dispatcher.js';
import { CompletionHistory, type HistoryRow } from '../progress/completion-history.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import type { DemoClock } from './demo-clock.js';
import { lot, type Outcome, outcomeOf } from './demo-history.js';
import { type DemoEnrolment, DemoRepository } from './demo.repository.js';
import { NEW_HIRE } from './demo-people.js';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

const SENSITISATION = { slugs: ['service-starts-inside'], days: 44 };
/** What each track of the demo asks people to take one after the other, and over how many days they spread it. */
const COURSES: Record<string, { slugs: string[]; days: number }[]> = {
  sensitisation: [SENSITISATION],
  'customer-facing': [
    SENSITISATION,
    { slugs: ['serving-customers', 'handling-a-request', 'putting-it-right'], days: 80 },
  ],
};
const SIGN_OFF = 'first-conversations';
/** Out of ten people who are ready for it, so many are observed in a week. */
const OBSERVED_A_WEEK = 4;

/** Lets week after week go by until now: people learn, leave, are observed, and the daily work is done. */
export async function liveThrough(
  app: INestApplicationContext,
  clock: DemoClock,
  { now, zone }: { now: Date; zone: string },
): Promise<void> {
  const learnt = new Set<string>();
  const liveUntil = async (at: Date) => {
    clock.moveTo(at);
    await app.get(Ticker).tick();
    await app.get(EventRunner).drain();
    await learn(app, clock.now(), learnt);
    await observe(app, clock.now());
    await app.get(EventRunner).drain();
  };
  const morning = lastMorning(now, zone);
  for (let at = clock.now().getTime() + WEEK_MS; at < morning.getTime(); at += WEEK_MS)
    await liveUntil(new Date(at));
  await liveUntil(morning);
  // Without a mail server the morning's messages are kept to be read; none of the demo's is sent from the past.
  if (!app.get(MailServer).isConfigured) await app.get(Dispatcher).drain();
  await liveUntil(now);
}

/** Nine o'clock of the latest working day where the company is. */
function lastMorning(now: Date, zone: string): Date {
  let morning = DateTime.fromJSDate(now, { zone }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  while (morning.toJSDate() > now || morning.weekday > 5) morning = morning.minus({ days: 1 });
  return morning.toJSDate();
}

async function learn(app: INestApplicationContext, now: Date, learnt: Set<string>): Promise<void> {
  const enrolments = await app.get(DemoRepository).openEnrolments(now);
  const rows = enrolments
    .filter(({ number }) => number !== NEW_HIRE.number)
    .flatMap((enrolment) => rowsOf(enrolment, now))
    .filter(({ personId, courseSlug }) => {
      const key = `${personId} ${courseSlug}`;
      if (learnt.has(key)) return false;
      learnt.add(key);
      return true;
    });
  await app.get(CompletionHistory).import(rows);
}

function rowsOf(enrolment: DemoEnrolment, now: Date): HistoryRow[] {
  const { number, department, track } = enrolment;
  return (COURSES[track] ?? []).flatMap(({ slugs, days }) => {
    const [first = ''] = slugs;
    const outcome = outcomeOf({ number, department }, first, days);
    if (!outcome) return [];
    // Whoever stops halfway does so in the first course; the others are done evenly until the day of the last.
    const taken = outcome.lessonsDone === null ? slugs : [first];
    return taken
      .map((slug, index) => {
        const day = Math.floor((outcome.day * (index + 1)) / taken.length);
        return rowOf(enrolment, slug, { ...outcome, day });
      })
      .filter(({ completedAt }) => completedAt <= now);
  });
}

function rowOf({ personId, number, startsAt }: DemoEnrolment, slug: string, outcome: Outcome): HistoryRow {
  // Some time in the working day, of a day after the person could begin.
  const minutes = 120 + lot(420, number, slug, 'minute');
  const completedAt = new Date(startsAt.getTime() + outcome.day * DAY_MS + minutes * 60_000);
  const startedAt = new Date(
    Math.max(startsAt.getTime(), completedAt.getTime() - lot(5, number, slug) * DAY_MS),
  );
  const { lessonsDone, scorePermille } = outcome;
  const row = { personId, courseSlug: slug, completedAt, startedAt, scorePermille };
  return lessonsDone === null ? row : { ...row, lessonsDone };
}

/** Managers observe some of those who are ready, and sign them off. */
async function observe(app: INestApplicationContext, now: Date): Promise<void> {
  const ready = await app.get(DemoRepository).waitingForSignOff(SIGN_OFF);
  const onDay = new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10);
  for (const { managerId, personPublicId, number } of ready) {
    if (managerId === null || lot(10, number, onDay) >= OBSERVED_A_WEEK) continue;
    const manager: Identity = { personId: managerId, sessionId: 0, grants: [], linesOf: [managerId] };
    await app.get(RequirementsService).signOff(manager, SIGN_OFF, { personId: personPublicId, onDay });
  }
}
