import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Env } from '../../src/config/env.js';

/** The built server as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  url: string;
  /** What it wrote on its standard output and error so far. */
  output(): string;
  /** The first line that holds a text; waits for it, since a pipe brings what was written a little later. */
  line(text: string): Promise<string>;
  /** `kill -9`: no handler of ours runs. */
  kill(): Promise<void>;
  /** Asks it to stop, as a service manager does; returns its exit code. */
  stop(): Promise<number | null>;
}

/** Every runner of tests is started there. */
const ROOT = process.cwd();
const READY_WITHIN_MS = 180_000;
const WRITTEN_WITHIN_MS = 10_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}

/** Starts the built server and waits until it is ready; throws with its output when it ends before. */
export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'dist/src/main.js')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Not `exit`: the pipes may still hold what it wrote last.
  const closed = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
    return child.exitCode;
  };
  const url = `http://127.0.0.1:${port}`;
  await ready(child, closed, url, () => output);
  return {
    url,
    output: () => output,
    line: async (text) => await lineWith(text, () => output),
    kill: async () => void (await end('SIGKILL')),
    stop: async () => await end('SIGTERM'),
  };
}

async function ready(
  child: ChildProcess,
  closed: Promise<unknown>,
  url: string,
  output: () => string,
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      await closed;
      throw new Error(`The server ended: ${output()}`);
    }
    const response = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (response?.ok) return;
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready in time: ${output()}`);
}

async function lineWith(text: string, output: () => string): Promise<string> {
  for (const deadline = Date.now() + WRITTEN_WITHIN_MS; Date.now() < deadline; await pause(50)) {
    const line = output()
      .split('\n')
      .slice(0, -1)
      .find((one) => one.includes(text));
    if (line !== undefined) return line;
  }
  throw new Error(`The server wrote no line with ${text}: ${output()}`);
}

/** Runs a command of `npm run inhouse` to its end. */
export async function runCommand(
  settings: Record<string, string>,
  ...args: string[]
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/src/cli.js'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code]: unknown[] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, output };
}

/** The settings that make a process use a test's database and folder. */
export function settingsOf(env: Env): Record<string, string> {
  return {
    DATA_DIR: env.DATA_DIR,
    COMPANY_TIME_ZONE: env.COMPANY_TIME_ZONE,
    ...(env.DATABASE_URL ? { DATABASE_URL: env.DATABASE_URL } : {}),
  };
}
