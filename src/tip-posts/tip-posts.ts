import { Injectable } from '@nestjs/common';
import { ChatChannelsRepository, type ChatRow } from '../chat-channels/chat-channels.repository.js';
import { Clock } from '../common/clock.js';
import { publicId } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { QUARTER_BEGAN } from '../events/ticker.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import type { Message } from '../message-texts/template.js';
import { OutboxListRepository } from '../outbox/outbox-list.repository.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import type { SeriesTip } from '../tip-calendar/tip-calendar.js';
import { TipPlanningRepository } from '../tip-deliveries/tip-planning.repository.js';
import { postWords } from '../tip-deliveries/tip-words.js';
import { type PostRound, PostRounds } from './post-rounds.js';
import { TipPostsRepository } from './tip-posts.repository.js';

/** Posts the tip of the month to the chats of departments, once each. Nobody’s own delivery depends on it or counts it. */
@Injectable()
export class TipPosts implements EventConsumer {
  readonly name = 'tip-posts.planning';
  readonly kinds = [QUARTER_BEGAN];

  constructor(
    private readonly posts: TipPostsRepository,
    private readonly chats: ChatChannelsRepository,
    private readonly rounds: PostRounds,
    private readonly texts: TipPlanningRepository,
    private readonly templates: MessageTemplates,
    private readonly outbox: OutboxRepository,
    private readonly messages: OutboxListRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** A repeat, also by another process at the same time, posts nothing twice. */
  async consume(): Promise<void> {
    const chats = (await this.chats.ofDepartments()).filter(({ status }) => status === 'on');
    const round = chats.length > 0 ? await this.rounds.current() : null;
    if (!round) return;
    const posted = await this.posts.ofMonth(round.month);
    await this.resume(
      chats.flatMap(({ id }) => posted.get(id) ?? []),
      round,
    );
    const due = chats.flatMap((chat) => {
      const tip = posted.has(chat.id) ? null : round.tipFor(chat.department?.name ?? '');
      return tip ? [{ chat, tip }] : [];
    });
    if (due.length === 0) return;
    const texts = await this.texts.texts([...new Set(due.map(({ tip }) => tip.versionId))]);
    // In the language of the company: a department has none of its own.
    const say = await this.templates.sayer(['tip'], []);
    for (const { chat, tip } of due) {
      const text = texts.get(tip.versionId);
      if (text) await this.post(chat, tip, say(postWords(text, tip.slug), null), round);
    }
  }

  private async post(
    { id: chatChannelId }: ChatRow,
    { versionId: tipVersionId }: SeriesTip,
    { subject, words }: Message,
    { month, time }: PostRound,
  ): Promise<void> {
    const now = this.clock.now();
    const messageId = publicId();
    const message = {
      publicId: messageId,
      personId: null,
      to: { channel: 'chat' as const, chatChannelId },
      day: time.day,
      slot: `tip ${month}`,
      kind: 'tip-post',
      reach: 'posted' as const,
      subject,
      words: JSON.stringify(words),
      sendAt: now,
      expiresAt: time.until,
    };
    await this.transactions.run(async () => {
      const post = { chatChannelId, period: month, tipVersionId, messageId };
      if (await this.posts.insert(post, now)) await this.outbox.plan([message], now);
    });
  }

  /** What could not be posted by the evening, and certainly was not, is tried on another day of the month. */
  private async resume(messageIds: readonly string[], { time }: PostRound): Promise<void> {
    if (messageIds.length === 0) return;
    await this.transactions.run(() => this.messages.resume(messageIds, this.clock.now(), time.until));
  }
}
