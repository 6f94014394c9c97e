import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { planMonth, seededChance } from './bench/kill-months.js';
import { EVERY_STEP, type Kill, mixedManners, OutboxKills } from './bench/outbox-kills.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { serverUrl } from './support/database.js';
import { settingsOf } from './support/server-process.js';
import { Env } from '../src/config/env.js';

const PEOPLE = 24;
/** `npm run bench -- kills` makes 3,000 person-months of it. */
const RANDOM_KILLS = 2;

let app: TestApp;
let sink: MailSink;
let people: BuiltPerson[];
let month: number;
let kills: OutboxKills;
beforeEach(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings, new Date().toISOString());
  people = [];
  month = 0;
  for (let count = 0; count < PEOPLE; count++) people.push(await buildPerson(app));
});
afterEach(async () => {
  await kills.stop();
  await app.close();
  await sink.close();
});

const settings = () => ({ ...settingsOf(app.nest.get(Env)), ...sink.settings });

/** A message to everybody, as of a month of their own. */
const plan = () => planMonth(app, people, ++month, app.clock.now());

it('sends nothing twice and says nothing that is not so, wherever processes are killed and whatever the mail server does', async () => {
  const chance = seededChance(7);
  sink.manner = mixedManners(chance);
  kills = new OutboxKills(app.database, settings(), sink);
  const byTime = Array.from({ length: RANDOM_KILLS }, (): Kill => ({
    kind: 'time',
    afterMs: 5 + chance() * 120,
  }));
  for (const kill of [...EVERY_STEP, ...byTime]) await kills.round(kill, plan);
  const tally = await kills.finish();
  expect(tally).toMatchObject({
    messages: PEOPLE * (EVERY_STEP.length + RANDOM_KILLS),
    kills: 8 + 2 * (4 + RANDOM_KILLS),
    twice: 0,
    sentUnaccepted: 0,
    acceptedUnsaid: 0,
    unconfirmedUnexplained: 0,
    unfinished: 0,
  });
  expect(tally.accepted).toBeGreaterThan(tally.messages / 2);
}, 200_000);

// That the harness sees what is sent twice need not be shown on every database.
if (serverUrl() === '')
  it('would see messages twice if they were marked after they were sent', async () => {
    kills = new OutboxKills(app.database, settings(), sink, { isNaive: true });
    for (let round = 1; round <= 3; round++)
      await kills.round({ kind: 'step', step: 'accepted', nth: 3 }, plan);
    expect((await kills.finish()).twice).toBeGreaterThan(0);
  }, 120_000);
