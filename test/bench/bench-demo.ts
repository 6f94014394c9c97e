import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/server-process.js';

/** The built server on the demo company, as `npm start` shows it. */
export interface BenchDemo {
  url: string;
  /** Of each of the demo's sign-ins. */
  password: string;
}

const PASSWORD = 'marble teapot under rain';
let end: (() => Promise<void>) | null = null;

export async function startDemo(): Promise<BenchDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'inhouse-bench-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const settings = { NODE_ENV: 'development', DATA_DIR: folder, DEMO_PASSWORD: PASSWORD };
  const server = await startServer(settings).catch((error: unknown) => {
    removeFolder();
    throw error;
  });
  end = async () => {
    await server.kill();
    removeFolder();
  };
  return { url: server.url, password: PASSWORD };
}

/** Ends it, also after a failure or Ctrl+C, and takes its company away. */
export async function endDemo(): Promise<void> {
  const ending = end;
  end = null;
  await ending?.();
}
