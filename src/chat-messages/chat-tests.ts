import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { chatNotFound, chatTestTooSoon } from '../chat-channels/chat-channels.errors.js';
import { ChatChannelsRepository, type ChatRow } from '../chat-channels/chat-channels.repository.js';
import type { Words } from '../outbox/words.js';
import { type CallResult, WebCaller } from '../web-calls/web-caller.js';
import { chatBody } from './chat-body.js';

/** So long nobody posts another test there. */
const PAUSE_MS = 5_000;

const WORDS: Words = {
  paragraphs: [
    'This is the test that somebody asked for. Tips and what is new will come like this.',
    'Signs such as <, > & *this* are shown as they are where the chat can do so.',
  ],
  link: { label: 'To Inhouse', path: '/' },
};

/** Posts a test to a chat, now, and tells what the service answered. */
@Injectable()
export class ChatTests {
  constructor(
    private readonly chats: ChatChannelsRepository,
    private readonly caller: WebCaller,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /**
   * A broken chat that takes it works again from then on. Throws `CHAT_NOT_FOUND` where there is none, and `CHAT_TEST_TOO_SOON` within five
   * seconds of the last one.
   */
  async post(by: number, chat: ChatRow | null): Promise<CallResult> {
    if (!chat || chat.url === null) throw chatNotFound();
    const { id, url, kind } = chat;
    const now = this.clock.now();
    await this.transactions.run(async () => {
      if (!(await this.chats.beginTest(id, new Date(now.getTime() - PAUSE_MS), now)))
        throw chatTestTooSoon(PAUSE_MS / 1_000);
      await this.audit.record({ actor: by, action: 'chat.tested', subject: { type: 'chat', id } });
    });
    const body = chatBody(kind, 'Inhouse can reach you here', WORDS, this.env.publicUrl);
    const result = await this.caller.post({ url, headers: {}, body });
    if (isTaken(result) && chat.status === 'broken')
      await this.transactions.run(() => this.chats.mend(id, url));
    return result;
  }
}

/** Whether the service has taken a post over. */
export const isTaken = (result: CallResult): boolean =>
  result.kind === 'answered' && result.status >= 200 && result.status < 300;
