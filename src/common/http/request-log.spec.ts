import { expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicId, secretToken, sha256 } from '../random.js';
import { createLog, requestLog } from './request-log.js';

/** The path that stands in the log after a request for this one. */
async function logged(path: string): Promise<string> {
  const lines: string[] = [];
  const log = requestLog(createLog('info', { write: (line) => void lines.push(line) }));
  const server = createServer((request, response) => {
    log(request, response);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).text();
  await new Promise((closed) => server.close(closed));
  return JSON.parse(lines[0] ?? '{}').req.path;
}

it('writes down neither secrets in a path nor its query', async () => {
  expect(await logged(`/api/calendar/${secretToken()}.ics`)).toBe('/api/calendar/….ics');
  expect(await logged(`/refresher/${secretToken()}?from=mail`)).toBe('/refresher/…');
});

it('writes down ids and the names of files as they are', async () => {
  const path = `/api/people/${publicId()}/files/${sha256('file')}`;
  expect(await logged(path)).toBe(path);
});
