import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/**
 * How the mail server treats a message: accepts it, says no for now or for good (to the recipient, or after the body), drops the connection
 * before or within the body or after all of it, accepts it and never answers or drops the connection instead, or takes its time.
 */
export type Manner =
  | 'accepts'
  | 'no-for-now'
  | 'no-for-good'
  | 'no-for-now-after-body'
  | 'no-for-good-after-body'
  | 'drops-at-recipient'
  | 'drops-before-body'
  | 'drops-after-body'
  | 'accepts-and-drops'
  | 'accepts-and-hangs'
  | 'hangs'
  | 'is-slow';

/** A message that the sink took over for good. */
export interface AcceptedMail {
  messageId: string;
  to: string;
  raw: string;
}

/** The envelope, the beginning and the end of the body, and that the message is taken over (nobody was told yet). */
export type SinkStep = 'recipient' | 'data' | 'body' | 'accepted';

/** Manners after which the client cannot know what became of the message. */
export const AMBIGUOUS: readonly Manner[] = [
  'drops-after-body',
  'accepts-and-drops',
  'accepts-and-hangs',
  'hangs',
];
const SLOW_MS = 50;

/** A real SMTP server in the process of the test, which misbehaves as it is told. */
export class MailSink {
  readonly accepted: AcceptedMail[] = [];
  /** Messages after which nothing definite was said. */
  readonly ambiguous: string[] = [];
  /** Called at every step that a message takes here, which waits for it. */
  onStep: (step: SinkStep) => void | Promise<void> = () => undefined;
  /** Decides how the next message is treated. */
  manner: (to: string) => Manner = () => 'accepts';
  /** How long a slow answer takes. */
  takeTime: () => Promise<void> = () => pause(SLOW_MS);
  private server: SMTPServer;
  private lastPort = 0;
  private readonly manners = new WeakMap<object, Manner>();

  private constructor(private readonly credentials?: { user: string; pass: string }) {}

  /** Takes over whatever comes from now on. */
  behave(): void {
    this.manner = () => 'accepts';
  }

  static async start(credentials?: { user: string; pass: string }): Promise<MailSink> {
    const sink = new MailSink(credentials);
    await sink.open();
    return sink;
  }

  /** Listens, after a `close` at the same address. */
  async open(): Promise<void> {
    const { credentials } = this;
    this.server = new SMTPServer({
      logger: false,
      disabledCommands: credentials ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
      authOptional: credentials === undefined,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 50,
      onAuth: ({ username, password }, _, done) =>
        username === credentials?.user && password === credentials?.pass
          ? done(null, { user: username })
          : done(new Error('Who are you?')),
      onRcptTo: ({ address }, session, done) => void this.ask(address, session, done),
      onData: (stream, session, done) => void this.take(stream, session, done),
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((listening) => this.server.listen(this.lastPort, '127.0.0.1', listening));
    this.lastPort = (this.server.server.address() as AddressInfo).port;
  }

  get port(): number {
    return this.lastPort;
  }

  /** The settings that make an app send to this server. */
  get settings(): Record<string, string> {
    return {
      SMTP_URL: `smtp://127.0.0.1:${this.port}`,
      MAIL_FROM: 'Inhouse <training@harbourlight.example>',
    };
  }

  /** Accepted messages to one address. */
  to(address: string | null): AcceptedMail[] {
    return this.accepted.filter((mail) => mail.to === address);
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private async ask(
    address: string,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const manner = this.manner(address);
    this.manners.set(session, manner);
    await this.onStep('recipient');
    if (manner === 'no-for-now') return done(refusal(451, 'Come back later'));
    if (manner === 'no-for-good') return done(refusal(550, 'No such person'));
    if (manner === 'drops-at-recipient') return this.drop(session);
    done();
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null, reply?: string) => void,
  ): Promise<void> {
    const manner = this.manners.get(session) ?? 'accepts';
    const to = session.envelope.rcptTo[0]?.address ?? '';
    // Right now: this library answers 354 once we return.
    if (manner === 'drops-before-body') return this.drop(session);
    await this.onStep('data');
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of stream) chunks.push(chunk as Buffer);
    } catch {
      // The client went away within the body: nothing was accepted.
      return;
    }
    const raw = Buffer.concat(chunks).toString('utf8');
    const messageId = /^message-id: <(.+)>/im.exec(raw)?.[1] ?? '';
    await this.onStep('body');
    if (AMBIGUOUS.includes(manner)) this.ambiguous.push(messageId);
    if (manner === 'drops-after-body') return this.drop(session);
    if (manner === 'hangs') return;
    if (manner === 'is-slow') await this.takeTime();
    const refused = AFTER_BODY[manner];
    if (!refused) {
      this.accepted.push({ messageId, to, raw });
      await this.onStep('accepted');
    }
    if (manner === 'accepts-and-drops') return this.drop(session);
    if (manner === 'accepts-and-hangs') return;
    // Whoever does not wait any more hears nothing.
    if (!this.connectionOf(session)) this.ambiguous.push(messageId);
    if (refused) return done(refusal(...refused));
    done(null, 'Queued');
  }

  private drop(session: SMTPServerSession): void {
    this.connectionOf(session)?._socket.destroy();
  }

  private connectionOf({ id }: SMTPServerSession): OpenConnection | undefined {
    const connections = [...this.server.connections] as unknown as OpenConnection[];
    return connections.find(({ session, _socket }) => session.id === id && !_socket.destroyed);
  }
}

interface OpenConnection {
  session: { id: string };
  _socket: { destroyed: boolean; destroy(): void };
}

const AFTER_BODY: Partial<Record<Manner, [number, string]>> = {
  'no-for-now-after-body': [452, 'The disk is full'],
  'no-for-good-after-body': [554, 'This looks like spam'],
};

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
