import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { addDays } from '../src/common/days.js';
import { publicId } from '../src/common/random.js';
import { Env } from '../src/config/env.js';
import { type Kill, OutboxKills } from './bench/outbox-kills.js';
import { WRITES } from './bench/outbox-order.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { marked, PostSink } from './support/post-sink.js';
import { settingsOf } from './support/server-process.js';

const PEOPLE = 12;
/** Every write of a lane: the lane of mail, which has nothing to do, asks for a claim first. */
const KILLS: readonly Kill[] = [
  ...WRITES.filter((write) => write !== 'release').flatMap((write): Kill[] => {
    const nth = { claim: 2, claimed: 1, hand: 3, settle: 3 }[write] ?? 1;
    return [
      { kind: 'write', at: `before ${write}`, nth },
      { kind: 'write', at: `after ${write}`, nth },
    ];
  }),
  { kind: 'step', step: 'body', nth: 3 },
  { kind: 'step', step: 'accepted', nth: 3 },
];

let app: TestApp;
let sink: PostSink;
let kills: OutboxKills;
let chats: { personId: number; id: number }[];
let month = 0;
beforeEach(async () => {
  sink = await PostSink.start(seeded(11));
  app = await startApp({ ALLOW_PRIVATE_WEBHOOKS: 'on' }, new Date().toISOString());
  for (let count = 0; count < PEOPLE; count++) {
    const { id: personId } = await buildPerson(app);
    const row = { public_id: publicId(), kind: 'slack', hook_url: sink.url, person_id: personId };
    const live = { live_key: `person ${personId}`, status: 'on', created_at: app.clock.now() };
    await app.transactions.run(() => app.database.insert('chat_channels', { ...row, ...live }));
  }
  chats = await app.database.query('SELECT id, person_id AS personId FROM chat_channels');
});
afterEach(async () => {
  await kills.stop();
  await app.close();
  await sink.close();
});

/** A message to everybody’s own chat, as of a month of their own. */
async function plan(): Promise<void> {
  const now = app.clock.now();
  const day = addDays('2026-12-01', 31 * ++month);
  const rows = chats.map(({ personId, id }) => {
    const message = publicId();
    const times = [now, new Date(now.getTime() + 300 * 864e5), now];
    const said = ['digest', 'test', 'at-work', 'A tip', marked(message)];
    return [message, personId, 'chat', id, day, ...said, 'planned', 0, ...times];
  });
  const columns =
    'public_id person_id channel chat_channel_id day slot kind reach subject words status attempts next_attempt_at expires_at created_at';
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

it('posts nothing twice and says nothing that is not so, wherever processes are killed and whatever the chat does', async () => {
  kills = new OutboxKills(
    app.database,
    { ...settingsOf(app.nest.get(Env)), ALLOW_PRIVATE_WEBHOOKS: 'on' },
    sink,
    { hasChat: true },
  );
  for (const kill of KILLS) await kills.round(kill, plan);
  const tally = await kills.finish();
  expect(tally).toMatchObject({
    messages: PEOPLE * KILLS.length,
    twice: 0,
    sentUnaccepted: 0,
    acceptedUnsaid: 0,
    unconfirmedUnexplained: 0,
    unfinished: 0,
  });
  expect(tally.accepted).toBeGreaterThan(tally.messages / 2);
}, 120_000);
