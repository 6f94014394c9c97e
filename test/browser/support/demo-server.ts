import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServer } from '../../support/server-process.js';

export const PASSWORD = 'a demo password';

/** The built server on a company of its own. */
export interface DemoServer extends ServerProcess {
  end(): Promise<void>;
}

const settings = (folder: string) => ({
  NODE_ENV: 'development',
  DATA_DIR: folder,
  DEMO_PASSWORD: PASSWORD,
  SIGN_IN_LIMIT: '1000',
  // So that a story may have a server of its own that is told what happens.
  ALLOW_PRIVATE_WEBHOOKS: 'on',
  CHAT_HOSTS: '127.0.0.1',
});

/** Sets Harbourlight up once and leaves its folder, from which each server takes a copy. */
export async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'inhouse-demo-'));
  const server = await startServer(settings(folder));
  await server.stop();
  return folder;
}

/** Starts a server on a copy of the template; `extra` settings override. */
export async function startDemoServer(extra: Record<string, string> = {}): Promise<DemoServer> {
  const template = process.env.DEMO_TEMPLATE;
  if (!template) throw new Error('The demo company has not been set up.');
  const folder = mkdtempSync(join(tmpdir(), 'inhouse-browser-'));
  cpSync(template, folder, { recursive: true });
  const server = await startServer({ ...settings(folder), ...extra });
  return {
    ...server,
    end: async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
