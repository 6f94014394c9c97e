import type { INestApplicationContext } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import type { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { addToMonth, endOfMonth, hourOf, type Month, monthAt, workingDayOf } from '../tip-calendar/month.js';
import { SHIPPED_CALENDAR, type TipCalendar } from '../tip-calendar/tip-calendar.js';
import { TipCalendars } from '../tip-calendar/tip-calendars.js';
import { TipCalendarService } from '../tip-calendar/tip-calendar.service.js';
import type { Acknowledgement } from '../tip-deliveries/acknowledgement.js';
import { type GivenTip, TipHistoryRepository } from '../tip-deliveries/tip-history.repository.js';
import { TipPlanning } from '../tip-deliveries/tip-planning.js';
import type { TipQuestion } from '../tips/tip.js';
import type { DemoClock } from './demo-clock.js';
import { admin } from './demo-company.js';
import { lot } from './demo-history.js';
import { ADMIN, DEMO_PEOPLE } from './demo-people.js';
import { DemoRepository } from './demo.repository.js';

/** When tips arrive in a month; Harbourlight has no holidays. */
const arrivesAt = (month: Month, { workingDay, hour }: TipCalendar, zone: string): Date =>
  hourOf(workingDayOf(month, workingDay), hour, zone);

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Harbourlight began with tips a year ago, before there was any training. */
const MONTHS_BEFORE = 11;
/** Out of a thousand: who opens a tip, who then says something of it, and who answers its question each time. */
const OPEN = 780;
const SAY = 690;
const DONE = 450;
const ANSWER = 640;
const RIGHT = 740;

/** Gives out the tips of the months before the company's twelve weeks, on their days. */
export async function sendEarlierTips(
  app: INestApplicationContext,
  clock: DemoClock,
  { COMPANY_TIME_ZONE: zone }: Env,
  now: Date,
): Promise<void> {
  const began = clock.now();
  // On the first working day, so that whoever looks at the demo in the first days of a month finds a tip.
  const calendar = {
    ...SHIPPED_CALENDAR,
    workingDay: 1,
    startsIn: addToMonth(monthAt(now, zone), -MONTHS_BEFORE),
  };
  const owner = await app.get(DemoRepository).personByNumber(ADMIN.number);
  await app.get(TipCalendarService).change(admin(owner.id), { ...calendar, version: 0 });
  for (
    let month = calendar.startsIn;
    arrivesAt(month, calendar, zone) < began;
    month = addToMonth(month, 1)
  ) {
    // A day later the hour has come all over the world.
    clock.moveTo(new Date(arrivesAt(month, calendar, zone).getTime() + DAY_MS));
    await app.get(TipPlanning).consume();
  }
  clock.moveTo(began);
}

/** Whoever began a few days ago has the tip of the month before until that of this month comes. */
export async function sendTipOfLastMonth(
  app: INestApplicationContext,
  clock: DemoClock,
  { COMPANY_TIME_ZONE: zone }: Env,
): Promise<void> {
  const now = clock.now();
  const calendar: TipCalendar = await app.get(TipCalendars).current();
  const month = monthAt(now, zone);
  if (now >= arrivesAt(month, calendar, zone)) return;
  clock.moveTo(new Date(endOfMonth(addToMonth(month, -1), zone).getTime() - HOUR_MS));
  await app.get(TipPlanning).consume();
  clock.moveTo(now);
}

/** Lets people read, try and answer, as far as they could by now; what is new is left to the four whom visitors sign in as. */
export async function readTips(app: INestApplicationContext, now: Date): Promise<void> {
  const history = app.get(TipHistoryRepository);
  const questions = await history.questions();
  const visitors = new Set(DEMO_PEOPLE.map(({ number }) => number));
  const reactions = (await history.given()).flatMap((tip) => reactionTo(tip, now) ?? []);
  const groups = groupBy(
    reactions.filter(
      ({ tip }) => !visitors.has(tip.number) || now.getTime() - tip.plannedAt.getTime() > 40 * DAY_MS,
    ),
    ({ openedAt, as }) => `${openedAt.toISOString()} ${as}`,
  );
  await app.get(Transactions).run(async () => {
    for (const some of groups.values()) {
      const [first] = some;
      if (first)
        await history.react(
          some.map(({ tip }) => tip.id),
          first,
        );
    }
    await history.answer(
      reactions
        .filter(({ tip }) => !visitors.has(tip.number))
        .flatMap(({ tip, openedAt }) => answersTo(tip, openedAt, questions.get(tip.tipVersionId), now)),
    );
  });
}

interface Reaction {
  tip: GivenTip;
  openedAt: Date;
  as: Acknowledgement | null;
}

/** What somebody does with a tip, decided by their number and the month alone; null where they have not opened it. */
function reactionTo(tip: GivenTip, now: Date): Reaction | null {
  const { number, period, plannedAt } = tip;
  if (lot(1000, number, period, 'open') >= OPEN) return null;
  // Most within hours, some after days; in steps, so that many are written down at once.
  const late = lot(10, number, period, 'when');
  const openedAt = new Date(plannedAt.getTime() + (late < 6 ? late * HOUR_MS : (late - 5) * 2 * DAY_MS));
  if (openedAt > now) return null;
  if (lot(1000, number, period, 'say') >= SAY) return { tip, openedAt, as: null };
  return { tip, openedAt, as: lot(1000, number, period, 'do') < DONE ? 'done' : 'trying' };
}

/** Three days later, and ten after a right answer. */
function answersTo(tip: GivenTip, openedAt: Date, question: TipQuestion | undefined, now: Date) {
  const { number, period, personId } = tip;
  const answers = [];
  let answeredAt = openedAt;
  for (const [round, days] of [
    [1, 3],
    [2, 10],
  ] as const) {
    answeredAt = new Date(answeredAt.getTime() + days * DAY_MS + HOUR_MS);
    const name = String(round);
    if (!question || answeredAt > now || lot(1000, number, period, name, 'answer') >= ANSWER) break;
    const isRight = lot(1000, number, period, name, 'right') < RIGHT;
    const choice = question.options.findIndex(({ isCorrect }) => isCorrect === isRight);
    answers.push({ personId, period, round, choice, isRight, answeredAt });
    if (!isRight) break;
  }
  return answers;
}
