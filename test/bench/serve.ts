import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { readEnv } from '../../src/config/env.js';
import { EventRunner } from '../../src/events/event-runner.js';
import { startBenchApp } from './bench-app.js';
import { peakMemory } from './measure.js';
import type { ServerMemory } from './processes.js';

// Serves on a free port of this machine until told to stop; says how much memory it holds when asked.
const app = await startBenchApp(readEnv());
await app.nest.listen(0, '127.0.0.1');
// The news of what is completed is read in the background, as in the server itself.
app.nest.get(EventRunner).start();

process.on('message', (message: 'memory' | 'stop') => {
  if (message === 'stop') {
    void app.close().then(() => process.exit(0));
    return;
  }
  const memory: ServerMemory = { now: process.memoryUsage.rss(), peak: peakMemory() };
  process.send?.(memory);
});
const { port } = app.nest.getHttpServer().address() as AddressInfo;
process.send?.(`http://127.0.0.1:${port}`);
