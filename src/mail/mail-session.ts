import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { HandedBody } from './handed-body.js';
import { type Answer, type Mail, type Mailbox, MailServerDown } from './mail.js';
import { isSendable, toMime } from './mime.js';

type SendError = NonNullable<Parameters<Parameters<SMTPConnection['send']>[2]>[0]>;

const LONGEST_REPLY = 500;
/** Answers to these concern our settings, not the message: the sender is not ours to use, or is asked to sign in. */
const ABOUT_US = new Set(['MAIL FROM', 'EHLO', 'HELO']);

/** One connection to the mail server, for one message after the other. */
export class MailSession {
  private isOver = false;

  constructor(
    private readonly connection: SMTPConnection,
    private readonly from: Mailbox,
  ) {
    connection.on('end', () => (this.isOver = true));
  }

  /** False once a message broke it, or the server ended it. */
  get isUsable(): boolean {
    return !this.isOver;
  }

  /**
   * Hands a message over. `beforeBody` is awaited after the server accepted the envelope and before the first byte of the body; false keeps the
   * message back. Throws `MailServerDown` where the server refuses us rather than the message.
   */
  async send(mail: Mail, beforeBody: () => Promise<boolean>): Promise<Answer> {
    if (!isSendable(mail.to.address))
      return { kind: 'refused', code: 553, reply: 'The address cannot be written on an envelope.' };
    const bytes = await toMime(mail, this.from);
    const body = new HandedBody(bytes, beforeBody);
    const envelope = { from: this.from.address, to: [mail.to.address], size: bytes.length };
    let answer: Answer | null = null;
    try {
      answer = await new Promise<Answer>((resolve, reject) => {
        this.connection.send(envelope, body, (error, info) => {
          if (!error) return resolve({ kind: 'accepted', reply: replyOf(info.response) });
          if (body.stage === 'waiting' && isAboutUs(error))
            return reject(new MailServerDown(replyOf(error.message), { cause: error }));
          resolve(answerTo(error, body));
        });
      });
      return answer;
    } finally {
      // A message that was not accepted leaves the conversation in a state that a next one need not inherit.
      if (answer?.kind !== 'accepted') this.close();
    }
  }

  close(): void {
    this.isOver = true;
    this.connection.close();
  }
}

const replyOf = (text: string | undefined) => (text ?? '').slice(0, LONGEST_REPLY);

/** 421 closes the connection whatever was asked; 552 at MAIL FROM means that this message is too large. */
const isAboutUs = ({ responseCode = 0, command = '', code }: SendError) =>
  code === 'EAUTH' || responseCode === 421 || (ABOUT_US.has(command) && ![0, 552].includes(responseCode));

function answerTo(error: SendError, body: HandedBody): Answer {
  const reply = replyOf(error.response || error.message);
  if (body.stage === 'withheld') return { kind: 'withheld' };
  const code = error.responseCode ?? 0;
  if (code >= 400 && code < 600) return { kind: 'refused', code, reply };
  return body.stage === 'out' ? { kind: 'silent', reply } : { kind: 'broken', reply };
}
