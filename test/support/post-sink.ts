import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KillsSink } from '../bench/outbox-kills.js';
import type { SinkStep } from './mail-sink.js';

/** How a chat treats a post; after all but the first three its sender cannot know what became of it. */
const MANNERS = [
  ...Array.from({ length: 16 }, () => 'accepts' as const),
  'no-for-now',
  'no-for-good',
  'accepts-and-hangs',
  'accepts-and-drops',
  'accepts-behind-a-gateway',
  'drops-before-body',
  'drops-after-body',
] as const;
type PostManner = (typeof MANNERS)[number];
const CLEAR: readonly PostManner[] = ['accepts', 'no-for-now', 'no-for-good'];

/** What tells a message in its words. */
export const marked = (publicId: string) => `{"paragraphs":["id:${publicId}."]}`;

/** A chat that misbehaves by a list of chances, and counts the messages that it took over by the ids in their words. */
export class PostSink implements KillsSink {
  readonly accepted: { messageId: string }[] = [];
  readonly ambiguous: string[] = [];
  onStep: (step: SinkStep) => void | Promise<void> = () => undefined;
  private isGood = false;

  private constructor(
    private readonly server: Server,
    private readonly chance: () => number,
  ) {}

  static async start(chance: () => number): Promise<PostSink> {
    const server = createServer();
    const sink = new PostSink(server, chance);
    server.on('request', (request, response) => void sink.take(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return sink;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/in`;
  }

  behave(): void {
    this.isGood = true;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chosen = MANNERS[Math.floor(this.chance() * MANNERS.length)] ?? 'accepts';
    const manner = this.isGood ? 'accepts' : chosen;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const messageId = /id:([\w-]+)\./.exec(Buffer.concat(parts).toString('utf8'))?.[1] ?? '';
    if (!CLEAR.includes(manner)) this.ambiguous.push(messageId);
    if (manner === 'drops-before-body') return void request.socket.destroy();
    await this.onStep('body');
    if (manner === 'no-for-now') return void response.writeHead(503).end();
    if (manner === 'no-for-good') return void response.writeHead(400).end();
    if (manner === 'drops-after-body') return void request.socket.destroy();
    this.accepted.push({ messageId });
    await this.onStep('accepted');
    if (manner === 'accepts-and-hangs') return;
    if (manner === 'accepts-and-drops') return void request.socket.destroy();
    response.writeHead(manner === 'accepts' ? 200 : 504).end();
  }
}
