import { Injectable } from '@nestjs/common';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Env } from '../config/env.js';
import { type Mailbox, MailServerDown } from './mail.js';
import { MailSession } from './mail-session.js';
import { toMailbox } from './mime.js';

/** How long the mail server may take; an unanswered message is let go before its lease ends. */
@Injectable()
export class MailPatience {
  connectMs = 20_000;
  /** RFC 5321 lets a server take ten minutes over the end of a message; nine in ten need a second. */
  answerMs = 300_000;
}

/** The mail server of the settings, and the connections to it. */
@Injectable()
export class MailServer {
  private readonly idle: MailSession[] = [];

  constructor(
    private readonly env: Env,
    private readonly patience: MailPatience,
  ) {}

  /** False where the settings name none: then nothing is ever sent. */
  get isConfigured(): boolean {
    return this.env.SMTP_URL !== undefined;
  }

  get from(): Mailbox {
    return toMailbox(this.env.MAIL_FROM ?? 'inhouse@localhost');
  }

  /** A connection that is ready for a message, kept from before or new. Throws `MailServerDown`. */
  async take(): Promise<MailSession> {
    for (let kept = this.idle.pop(); kept; kept = this.idle.pop()) if (kept.isUsable) return kept;
    return new MailSession(await this.connect(), this.from);
  }

  /** Keeps a connection for the next message. */
  giveBack(session: MailSession): void {
    if (session.isUsable) this.idle.push(session);
  }

  /** Closes what is kept. */
  rest(): void {
    for (const session of this.idle.splice(0)) session.close();
  }

  private async connect(): Promise<SMTPConnection> {
    const url = new URL(this.env.SMTP_URL ?? '');
    const user = decodeURIComponent(url.username);
    const connection = new SMTPConnection({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      ...(url.port ? { port: Number(url.port) } : {}),
      secure: url.protocol === 'smtps:',
      // A password never travels in the clear, except inside this machine.
      requireTLS: user !== '' && !isOwnMachine(url.hostname),
      connectionTimeout: this.patience.connectMs,
      greetingTimeout: this.patience.connectMs,
      socketTimeout: this.patience.answerMs,
      socketCloseTimeout: 0,
    });
    const down = (error: Error) =>
      new MailServerDown(`The mail server cannot be used: ${error.message}`, { cause: error });
    // Stays for as long as the connection does: an error event that nobody hears would end the process.
    const failed = new Promise<never>((_, reject) => connection.on('error', (error) => reject(down(error))));
    failed.catch(() => undefined);
    const asked = (ask: (done: (error?: Error | null) => void) => void) =>
      Promise.race([
        failed,
        new Promise<void>((resolve, reject) => ask((error) => (error ? reject(down(error)) : resolve()))),
      ]);
    try {
      await asked((done) => connection.connect(done));
      const pass = decodeURIComponent(url.password);
      if (user) await asked((done) => connection.login({ user, pass }, done));
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }
}

const isOwnMachine = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
