import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '../common/clock.js';
import type { Env } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { DemoClock } from './demo-clock.js';
import { commitTheManager } from './demo-commitment.js';
import { foundCompany, nameDeputy } from './demo-company.js';
import { DEMO_PEOPLE } from './demo-people.js';
import { thankEachOther } from './demo-kudos.js';
import { chooseStars, putSomeForward } from './demo-stars.js';
import { readTips, sendEarlierTips, sendTipOfLastMonth } from './demo-tips.js';
import { liveThrough } from './demo-weeks.js';
import { holdWorkshops } from './demo-workshops.js';

const UNFINISHED = 'unfinished';
const WEEKS = 12;
const DAY_MS = 86_400_000;
/** What people were told, they were told in the last days. */
const SAID_FOR_DAYS = 5;

/**
 * Makes Harbourlight on an empty database by the services that a company uses, on a clock that walks through the last
 * twelve weeks (`open` makes an app on that clock); returns the sign-ins for the terminal.
 */
export async function setUpDemo(
  env: Env,
  now: Date,
  open: (clock: Clock) => Promise<INestApplicationContext>,
): Promise<string> {
  const walking = new DemoClock(new Date(now.getTime() - WEEKS * 7 * DAY_MS));
  const password = env.DEMO_PASSWORD ?? randomBytes(9).toString('base64url');
  const app = await open(walking);
  try {
    await note(app, UNFINISHED);
    await beSilentUntil(app, new Date(now.getTime() - SAID_FOR_DAYS * DAY_MS));
    await foundCompany(app, env, { today: now, password });
    await sendEarlierTips(app, walking, env, now);
    await liveThrough(app, walking, { now, zone: env.COMPANY_TIME_ZONE });
    await sendTipOfLastMonth(app, walking, env);
    await commitTheManager(app, walking, env);
    await readTips(app, now);
    await thankEachOther(app, walking, now);
    await chooseStars(app, walking, env);
    await putSomeForward(app);
    await holdWorkshops(app, walking, env);
    await nameDeputy(app, now, env.COMPANY_TIME_ZONE);
    await note(app, 'complete');
  } finally {
    await app.close();
  }
  return signIns(password);
}

/** Reminders of what is long past would only fill inboxes that nobody read. */
const beSilentUntil = (app: INestApplicationContext, instant: Date) =>
  app.get(Transactions).run(() => app.get(NoticesStart).beginAt(instant));

const note = (app: INestApplicationContext, state: string) =>
  app.get(Transactions).run(() => app.get(Settings).put('demo', state));

/** Whether a set-up was interrupted: half a history would mislead whoever looks at it. */
export async function isDemoUnfinished(app: INestApplicationContext): Promise<boolean> {
  return (await app.get(Settings).find('demo')) === UNFINISHED;
}

function signIns(password: string): string {
  const width = Math.max(...DEMO_PEOPLE.map(({ email }) => email.length));
  const lines = DEMO_PEOPLE.map(({ email, can }) => `  ${email.padEnd(width)}   ${can}`);
  return `Harbourlight, a demo company, is set up. Sign in with the password ${password} as\n\n${lines.join('\n')}\n\n`;
}
