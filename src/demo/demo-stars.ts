import type { INestApplicationContext } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { addDays, dayOf, startOfDay } from '../common/days.js';
import type { Env } from '../config/env.js';
import { EventRunner } from '../events/event-runner.js';
import { NominationsService } from '../nominations/nominations.service.js';
import { firstDayOfQuarter, quarterOf } from '../nominations/quarters.js';
import { Recommending } from '../recommending/recommending.service.js';
import { PanelVoting } from '../star-panels/panel-voting.service.js';
import { StarDecisions } from '../star-panels/star-decisions.service.js';
import { StarRounds } from '../star-panels/star-rounds.service.js';
import { StarsService } from '../stars/stars.service.js';
import type { DemoClock } from './demo-clock.js';
import { lot } from './demo-history.js';
import { DIRECTOR_OF_CUSTOMER_CARE } from './demo-company.js';
import { ADMIN, MANAGER, NEW_HIRE, TRAINER } from './demo-people.js';
import { DemoRepository } from './demo.repository.js';

const HOUR_MS = 3_600_000;
const PANEL = ['00002', '00003', '00004'];
const RECOMMENDED_BADGE = 'behind-the-scenes';

/** What people of Harbourlight write of whom they nominate: behaviour, what happened, whom it helped. */
const NOMINATIONS: readonly (readonly [string, string, string])[] = [
  [
    'find-the-cause',
    'Three branches kept ordering the wrong filters. Went to all three, saw that the shelf labels were those of last year, and had new ones up within the week. No wrong filter since.',
    'The branches and the depot',
  ],
  [
    'say-when',
    'Rang every customer on Thursday’s list during the storm before they could ring us, with a day that was then kept. Customer Care had eleven calls instead of a hundred.',
    'Customer Care',
  ],
  [
    'speak-plainly',
    'Rewrote the form for leave so that it fits on one page. Payroll has not had to ask back once this month.',
    'Payroll, and everybody who takes leave',
  ],
  [
    'keep-hold',
    'Stayed with the refund of an old customer through four departments, and brought the news in person when it was done.',
    'The branch in Bay Street',
  ],
];

/** A star of the quarter before this one, who lets everybody read their name, and nominations of this quarter under way. */
export async function chooseStars(
  app: INestApplicationContext,
  clock: DemoClock,
  { COMPANY_TIME_ZONE: zone }: Env,
): Promise<void> {
  const now = clock.now();
  const beginning = firstDayOfQuarter(quarterOf(dayOf(now, zone)));
  const at = (day: string) => new Date(startOfDay(day, zone).getTime() + 12 * HOUR_MS);
  clock.moveTo(at(addDays(beginning, -10)));
  const [star] = await nominateSome(app, 'before', [0, 0, 1, 2]);
  if (!star) return;
  await decide(app, clock, {
    star,
    quarter: quarterOf(addDays(beginning, -1)),
    at: at(addDays(beginning, 3)),
    now,
  });
  clock.moveTo(new Date(Math.max(now.getTime() - 50 * HOUR_MS, startOfDay(beginning, zone).getTime())));
  await nominateSome(app, 'now', [3, 1, 2]);
  clock.moveTo(now);
  await app.get(EventRunner).drain();
}

interface Somebody {
  id: number;
  publicId: string;
}

/** Nominates so many colleagues for what stands at these places; visitors are not nominated, and one of them nominates. */
async function nominateSome(
  app: INestApplicationContext,
  as: string,
  places: readonly number[],
): Promise<Somebody[]> {
  const demo = app.get(DemoRepository);
  const visitors = [ADMIN, TRAINER, MANAGER, NEW_HIRE].map(({ number }) => number);
  const close = await closeToPanel(demo);
  const all = (await demo.serving(app.get(Clock).now())).filter(
    ({ id, number }) => !visitors.includes(number) && !close.has(id),
  );
  const nominees: Somebody[] = [];
  for (const [index, place] of places.entries()) {
    const words = NOMINATIONS[place];
    const nominee = all[lot(all.length, String(place), `nominee ${as}`)];
    const giver =
      index === 0
        ? await demo.personByNumber(MANAGER.number)
        : all[lot(all.length, String(index), `nominator ${as}`)];
    if (!words || !nominee || !giver || giver.id === nominee.id) continue;
    const [behaviour, evidence, helped] = words;
    await app
      .get(NominationsService)
      .nominate(giver.id, { to: nominee.publicId, behaviour, evidence, helped });
    nominees.push(nominee);
  }
  return nominees;
}

/** Whom the panel may not vote for: themselves, who reports to them, and the one to whom they report. */
async function closeToPanel(demo: DemoRepository): Promise<Set<number>> {
  const close = [await demo.personByNumber('00001')];
  for (const number of PANEL) {
    const member = await demo.personByNumber(number);
    close.push(member, ...(await demo.reportsTo(member.id)));
  }
  return new Set(close.map(({ id }) => id));
}

/** The panel of a quarter chooses somebody, who agrees to be named. */
async function decide(
  app: INestApplicationContext,
  clock: DemoClock,
  { star, quarter, at, now }: { star: Somebody; quarter: string; at: Date; now: Date },
): Promise<void> {
  const demo = app.get(DemoRepository);
  const owner = await demo.personByNumber(ADMIN.number);
  const panel = await Promise.all(PANEL.map((number) => demo.personByNumber(number)));
  await app.get(StarRounds).namePanel(
    owner.id,
    quarter,
    panel.map(({ publicId }) => publicId),
  );
  clock.moveTo(at < now ? at : now);
  for (const { id } of panel) await app.get(PanelVoting).vote(id, quarter, star.publicId);
  await app.get(StarDecisions).announce(owner.id, quarter);
  await app.get(EventRunner).drain();
  const { items } = await app.get(StarsService).list({ limit: 1 });
  const chosen = items.flatMap(({ stars }) => stars).find(({ personId }) => personId === star.id);
  if (chosen) await app.get(StarsService).show(star.id, chosen.publicId, true);
}

/** Two people put forward for a badge: one waits for the manager whom visitors sign in as, one for whoever else may decide. */
export async function putSomeForward(app: INestApplicationContext): Promise<void> {
  const demo = app.get(DemoRepository);
  const manager = await demo.personByNumber(MANAGER.number);
  const trainer = await demo.personByNumber(TRAINER.number);
  // The manager stands in for the head of this line.
  const director = await demo.personByNumber(DIRECTOR_OF_CUSTOMER_CARE);
  const [first, second] = (await demo.reportsTo(director.id)).filter(({ id }) => id !== manager.id);
  const nobody: Pick<Identity, 'sessionId' | 'grants' | 'linesOf'> = {
    sessionId: 0,
    grants: [],
    linesOf: [],
  };
  const teaches: Identity = {
    ...nobody,
    personId: trainer.id,
    grants: [{ role: 'trainer', scope: { kind: 'everybody' } }],
  };
  const leads: Identity = { ...nobody, personId: manager.id, linesOf: [director.id] };
  const recommending = app.get(Recommending);
  if (first)
    await recommending.putForward(teaches, {
      person: first.publicId,
      badge: RECOMMENDED_BADGE,
      behaviour: 'own-it',
      evidence:
        'Sat beside every new colleague for their first hour on the phones, unasked and after the shift. Two of them told me that they would have given up that week.',
    });
  if (second)
    await recommending.putForward(leads, {
      person: second.publicId,
      badge: RECOMMENDED_BADGE,
      behaviour: 'ask-early',
      evidence:
        'Keeps the list of what Field Service needs from us for the next day, and sends it at three. Since then nobody drives back for a missing part.',
    });
}
