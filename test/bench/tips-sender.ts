import 'reflect-metadata';
import { Clock } from '../../src/common/clock.js';
import { readEnv } from '../../src/config/env.js';
import { Dispatcher } from '../../src/dispatching/dispatcher.js';
import { ClaimsRepository } from '../../src/outbox/claims.repository.js';
import { startBenchApp } from './bench-app.js';
import { timed } from './measure.js';

/** What is to be sent: all that waits, at an instant that everybody agrees on. */
export interface SendingJob {
  now: string;
  messages: number;
}

/** In bytes: all that the process holds, and what of its heap is in use once garbage is collected. */
export interface Held {
  whole: number;
  inUse: number;
}

export interface Sending {
  ms: number;
  before: Held;
  /** Once each quarter of the messages was handed over. */
  quarters: Held[];
}

// Sending in a process of its own, so that the memory is all its own: neither the rows of the bench nor the mail server are in it.
process.once('message', (job: SendingJob) => {
  void run(job).then((sending) => {
    process.send?.(sending);
    process.disconnect();
  });
});

async function run({ now, messages }: SendingJob): Promise<Sending> {
  const app = await startBenchApp(readEnv());
  app.nest.get(Clock, { strict: false }).now = () => new Date(now);
  const claims = app.nest.get(ClaimsRepository, { strict: false });
  const hand = claims.hand.bind(claims);
  const before = held();
  const quarters: Held[] = [];
  let handed = 0;
  claims.hand = async (...given) => {
    if (++handed >= (messages * (quarters.length + 1)) / 4) quarters.push(held());
    return await hand(...given);
  };
  const ms = await timed(() => app.nest.get(Dispatcher, { strict: false }).drain());
  await app.close();
  return { ms, before, quarters };
}

function held(): Held {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { whole: rss, inUse: heapUsed };
}
