import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { addDays } from '../src/common/days.js';
import { publicId } from '../src/common/random.js';
import { EVERY_STEP, type Kill, mixedManners, OutboxKills } from './bench/outbox-kills.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { serverUrl } from './support/database.js';
import { settingsOf } from './support/server-process.js';
import { Env } from '../src/config/env.js';

const PEOPLE = 24;
/** `OUTBOX_KILLS=113` makes 3,000 person-months of it. */
const RANDOM_KILLS = Number(process.env.OUTBOX_KILLS ?? 2);

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
async function plan(): Promise<void> {
  const now = app.clock.now();
  const day = addDays('2026-12-01', 31 * ++month);
  const rows = people.map(({ id, email }) => [
    publicId(),
    id,
    'email',
    day,
    'digest',
    'test',
    'at-work',
    email,
    'A tip',
    '{"paragraphs":["Listen."]}',
    'planned',
    0,
    now,
    new Date(now.getTime() + 300 * 864e5),
    now,
  ]);
  const columns =
    'public_id person_id channel day slot kind reach address subject words status attempts next_attempt_at expires_at created_at';
  await app.transactions.run(() => app.database.insertMany('outbox', columns.split(' '), rows));
}

/** Chances that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

it(
  'sends nothing twice and says nothing that is not so, wherever processes are killed and whatever the mail server does',
  async () => {
    const chance = seeded(7);
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
  },
  180_000 + RANDOM_KILLS * 10_000,
);

// That the harness sees what is sent twice need not be shown on every database.
if (serverUrl() === '')
  it('would see messages twice if they were marked after they were sent', async () => {
    kills = new OutboxKills(app.database, settings(), sink, true);
    for (let round = 1; round <= 3; round++)
      await kills.round({ kind: 'step', step: 'accepted', nth: 3 }, plan);
    expect((await kills.finish()).twice).toBeGreaterThan(0);
  }, 120_000);
