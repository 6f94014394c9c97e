import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { BrokenChats } from '../../src/chat-messages/broken-chats.js';
import { ChatPostman } from '../../src/chat-messages/chat-postman.js';
import { Chance } from '../../src/common/chance.js';
import { Clock } from '../../src/common/clock.js';
import { type Env, readEnv } from '../../src/config/env.js';
import { dataSourceOptions, prepareConnections } from '../../src/database/data-source.js';
import { Database } from '../../src/database/database.js';
import { Transactions } from '../../src/database/transactions.js';
import { MailPatience, MailServer } from '../../src/mail/mail-server.js';
import { Dispatcher } from '../../src/dispatching/dispatcher.js';
import { ClaimsRepository } from '../../src/outbox/claims.repository.js';
import { OutboxRepository } from '../../src/outbox/outbox.repository.js';
import { CLAIM, Postman } from '../../src/dispatching/postman.js';
import { WebCaller, WebPatience } from '../../src/web-calls/web-caller.js';
import { type Death, type WorkerOrder, WRITES } from './outbox-order.js';

const LOOK_EVERY_MS = 20;
/** Small claims, so that two workers share few messages. */
CLAIM.most = 6;

class FastClock extends Clock {
  constructor(
    private readonly since: number,
    private readonly speed: number,
  ) {
    super();
  }

  override now(): Date {
    return new Date(this.since + (Date.now() - this.since) * this.speed);
  }
}

/** The connections that a server process has, without what else it loads: starting one is most of the time of a kill. */
async function connect(env: Env): Promise<[Database, Transactions]> {
  const options = { ...(await dataSourceOptions(env)), migrations: [] };
  const reader = await new DataSource(options).initialize();
  await prepareConnections(reader);
  if (!env.DATABASE_URL) {
    const transactions = new Transactions(reader);
    return [new Database(reader, transactions), transactions];
  }
  const writer = await new DataSource(options).initialize();
  await prepareConnections(writer, { runsOnly: true });
  const transactions = new Transactions(writer);
  return [new Database(reader, transactions), transactions];
}

/** Ends this process, as `kill -9` does, right before or after one of its writes. */
function dieAt(claims: ClaimsRepository, { at, nth }: Death): void {
  let passed = 0;
  const die = () => {
    if (++passed === nth) process.kill(process.pid, 'SIGKILL');
  };
  const [when, write] = at.split(' ');
  for (const name of WRITES) {
    if (name !== write) continue;
    const original: (...given: never[]) => Promise<unknown> = claims[name].bind(claims);
    Object.assign(claims, {
      [name]: async (...given: never[]) => {
        if (when === 'before') die();
        const result = await original(...given);
        if (when === 'after') die();
        return result;
      },
    });
  }
}

const order = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder;
const env = readEnv();
const clock = new FastClock(order.since, order.speed);
const chance = new Chance();
const connections = await connect(env);
const claims = new ClaimsRepository(...connections);
// The naive order: the body leaves, and only then is it written down that it did.
if (order.isNaive) claims.hand = () => Promise.resolve(true);
const patience = new MailPatience();
patience.answerMs = order.answerMs;
const server = new MailServer(env, patience);
const dispatcher = new Dispatcher(
  new OutboxRepository(...connections),
  claims,
  new Postman(claims, server, clock, chance, env),
  clock,
  chance,
);
dispatcher.leaseMs = order.leaseMs;
if (order.hasChat) {
  const webPatience = Object.assign(new WebPatience(), { wholeMs: order.answerMs });
  // A sink whose webhook is gone is no part of what is tried here.
  const broken = { note: () => Promise.resolve() } as unknown as BrokenChats;
  const caller = new WebCaller(webPatience, env);
  dispatcher.add(new ChatPostman(claims, caller, broken, clock, chance, env));
}

// Whoever started it is gone: nobody is left to end it.
process.on('disconnect', () => process.exit());
process.once('message', (die: Death | 'live') => {
  if (die !== 'live') dieAt(claims, die);
  const work = async () => {
    for (;;) {
      await dispatcher.drain();
      await pause(LOOK_EVERY_MS);
    }
  };
  work().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
process.send?.('ready');
