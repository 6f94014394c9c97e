import { dayOf } from '../../src/common/days.js';
import { MailSink } from '../support/mail-sink.js';
import { buildLargeCompany } from '../support/large-company.js';
import { type BenchApp, startBenchApp } from './bench-app.js';
import { type BenchDatabase, makeDatabase } from './bench-database.js';
import { alone, count, type Figure, seconds } from './figures-table.js';
import { type KillsReader, planMonth, seededChance } from './kill-months.js';
import { EVERY_STEP, type Kill, type KillsTally, mixedManners, OutboxKills } from './outbox-kills.js';

const READERS = 24;
/** 3,000 person-months. */
const ROUNDS = 125;
const NAIVE_ROUNDS = 5;
const SEED = 11;

/** A database whose outbox two processes empty while they are killed, and a mail server that misbehaves. */
interface Ground {
  source: BenchDatabase;
  app: BenchApp;
  sink: MailSink;
  readers: KillsReader[];
}

/**
 * Two processes that send from one outbox are killed at every step of the dispatcher and then at random, while the mail server refuses, hangs,
 * drops connections and accepts without an answer; a round is a month of two dozen people. Then the same with the naive order.
 */
export async function benchKills(
  server: string | null,
  rounds = ROUNDS,
): Promise<{ product: string; figures: Figure[] }> {
  const start = performance.now();
  const ours = await tallyOf(server, false, (chance) => killsOf(rounds, chance));
  const took = performance.now() - start;
  const naive = await tallyOf(server, true, () =>
    Array.from({ length: NAIVE_ROUNDS }, (): Kill => ({ kind: 'step', step: 'accepted', nth: 3 })),
  );
  return { product: ours.product, figures: figuresOf(ours.tally, took, naive.tally) };
}

/** Every step of the dispatcher and of a message's way to the server once, then moments by chance. */
function killsOf(rounds: number, chance: () => number): Kill[] {
  const byTime = Array.from({ length: Math.max(0, rounds - EVERY_STEP.length) }, (): Kill => ({
    kind: 'time',
    afterMs: 5 + chance() * 120,
  }));
  return [...EVERY_STEP, ...byTime].slice(0, rounds);
}

async function tallyOf(
  server: string | null,
  isNaive: boolean,
  plan: (chance: () => number) => Kill[],
): Promise<{ product: string; tally: KillsTally }> {
  const chance = seededChance(SEED);
  const ground = await layGround(server);
  const { app, sink, source, readers } = ground;
  if (!isNaive) sink.manner = mixedManners(chance);
  const kills = new OutboxKills(app.database, { ...source.settings, ...sink.settings }, sink, { isNaive });
  try {
    for (const [month, kill] of plan(chance).entries())
      await kills.round(kill, () => planMonth(app, readers, month + 1, new Date()));
    return { product: await productOf(source), tally: await kills.finish() };
  } finally {
    await kills.stop();
    await sink.close();
    await app.close();
    await source.drop();
  }
}

async function layGround(server: string | null): Promise<Ground> {
  const source = await makeDatabase(server);
  const app = await startBenchApp(source.env);
  const zone = source.env.COMPANY_TIME_ZONE;
  await buildLargeCompany(app, { people: 3 * READERS, zone, today: dayOf(new Date(), zone) });
  const readers = await app.database.query<KillsReader>(
    `SELECT p.id, p.email FROM persons p JOIN service_periods s ON s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?
      WHERE p.email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id) ORDER BY p.id LIMIT ${READERS}`,
    // The clock of the workers runs fast: whoever stays, stays for years.
    [new Date(), new Date('2100-01-01T00:00:00Z')],
  );
  if (readers.length < READERS) throw new Error('The company is too small for this bench.');
  return { source, app, sink: await MailSink.start(), readers };
}

async function productOf(source: BenchDatabase): Promise<string> {
  const bare = await source.openBare();
  await bare.close();
  return bare.product;
}

const figuresOf = (tally: KillsTally, took: number, naive: KillsTally): Figure[] => [
  alone(`person-months, in ${seconds(took)}`, count(tally.messages)),
  alone('processes killed', count(tally.kills)),
  alone('accepted by the mail server', count(tally.accepted)),
  alone('accepted twice', count(tally.twice), '0'),
  alone('marked as sent, not accepted', count(tally.sentUnaccepted), '0'),
  alone('accepted, and nothing says so', count(tally.acceptedUnsaid), '0'),
  alone('unconfirmed', count(tally.unconfirmed)),
  alone(
    '   under way at a kill, or left open by the mail server',
    count(tally.unconfirmed - tally.unconfirmedUnexplained),
  ),
  alone('   anything else', count(tally.unconfirmedUnexplained), '0'),
  alone('not finished', count(tally.unfinished), '0'),
  alone(
    `marked only after it was sent: of ${count(naive.messages)}, accepted twice`,
    count(naive.twice),
    '> 0',
  ),
];
