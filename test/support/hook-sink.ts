import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How the server treats a request: a status, hangs, says 200 and hangs in the middle of its answer, drops the
 * connection after all of it, or sends elsewhere.
 */
export type HookManner =
  number | 'hangs' | 'stalls' | 'drops' | { to: string } | { says: string } | { wait: number };

export interface HookRequest {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real HTTP server in the process of the test, which misbehaves as it is told. */
export class HookSink {
  readonly requests: HookRequest[] = [];
  manner: (request: HookRequest) => HookManner = () => 200;
  /** Called once a request is here whole. */
  onRequest: (request: HookRequest) => void = () => undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<HookSink> {
    const server = createServer();
    const sink = new HookSink(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void sink.take(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return sink;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  url(path = '/in'): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const taken = {
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(parts).toString('utf8'),
    };
    this.requests.push(taken);
    const manner = this.manner(taken);
    this.onRequest(taken);
    if (manner === 'hangs') return;
    if (manner === 'stalls')
      return void response.writeHead(200, { 'content-length': '100' }).write('beginning');
    if (manner === 'drops') return void request.socket.destroy();
    if (typeof manner === 'number') return void response.writeHead(manner).end(`status ${manner}`);
    if ('to' in manner) return void response.writeHead(302, { location: manner.to }).end();
    if ('wait' in manner) return void response.writeHead(503, { 'retry-after': String(manner.wait) }).end();
    response.writeHead(200).end(manner.says);
  }
}

/** Checks a request as a receiver does that knows the Standard Webhooks scheme and a secret, and nothing of ours. */
export function isSignedBy(secret: string, { headers, body }: HookRequest): boolean {
  const content = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.');
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(content, 'utf8').digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}
