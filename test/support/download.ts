import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './app.js';

/** How a download ended: `isComplete` is what a browser or a script goes by. */
export interface Ended {
  isComplete: boolean;
  code: string | undefined;
  text: string;
}

/** A file on its way over a real socket. */
export interface RunningDownload {
  /** Stops reading, so that the server has to wait, and reads on. */
  pause(): void;
  resume(): void;
  ended: Promise<Ended>;
}

/** Asks for a file as the holder of a session, and returns once its text contains `until`. */
export async function beginDownload(
  app: TestApp,
  token: string,
  path: string,
  until: string,
): Promise<RunningDownload> {
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  return await new Promise((resolve, reject) => {
    const headers = { cookie: `inhouse_session=${token}` };
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      let text = '';
      let code: string | undefined;
      const ended = new Promise<Ended>((end) => {
        response.on('error', (error: NodeJS.ErrnoException) => (code = error.code));
        response.on('close', () => end({ isComplete: response.complete, code, text }));
      });
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (!text.includes(until)) return;
        resolve({ pause: () => response.pause(), resume: () => response.resume(), ended });
      });
      void ended.then(() => reject(new Error(`It ended before ${until} came: ${text.slice(0, 200)}`)));
    });
    request.on('error', reject);
  });
}
