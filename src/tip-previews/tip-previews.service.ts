import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { type ChatPart, chatParts } from '../chat-messages/chat-parts.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import type { Told } from '../message-texts/message-catalogue.js';
import type { Message } from '../message-texts/template.js';
import { TestMessages } from '../test-messages/test-messages.js';
import { toHtml, toPlainText } from '../outbox/words.js';
import { PeopleRepository } from '../people/people.repository.js';
import { monthAt } from '../tip-calendar/month.js';
import type { TipText } from '../tip-deliveries/tip-words.js';
import { TipsService } from '../tips/tips.service.js';
import { testOf, tipMessage, toBeLookedAt } from './tip-message.js';

/** A tip as mail programs get it. */
export interface TipMail {
  subject: string;
  text: string;
  html: string;
}

/** Tips as messages, for whoever looks after them. */
@Injectable()
export class TipPreviews {
  constructor(
    private readonly tips: TipsService,
    private readonly people: PeopleRepository,
    private readonly tests: TestMessages,
    private readonly templates: MessageTemplates,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** As it would be written to the caller this month; throws `TIP_NOT_FOUND`. */
  async mail(me: Identity, slug: string): Promise<TipMail> {
    return await this.mailOf(me, await this.tips.get(slug));
  }

  /** The same of a tip that need not be published. */
  async mailOf({ personId }: Identity, tip: TipText): Promise<TipMail> {
    const { subject, words } = await this.message(personId, tip);
    const { publicUrl } = this.env;
    return {
      subject,
      text: toPlainText(words, publicUrl),
      html: toBeLookedAt(toHtml(subject, words, publicUrl)),
    };
  }

  /** As a chat would show it to the caller this month; throws `TIP_NOT_FOUND`. */
  async chat(me: Identity, slug: string): Promise<ChatPart[]> {
    return await this.chatOf(me, await this.tips.get(slug));
  }

  /** The same of a tip that need not be published. */
  async chatOf({ personId }: Identity, tip: TipText): Promise<ChatPart[]> {
    const { subject, words } = await this.message(personId, tip, true);
    return chatParts(subject, words, this.env.publicUrl).parts;
  }

  /**
   * Writes the tip to the caller alone, as a test; no delivery is made. Throws `TIP_NOT_FOUND`, `NO_EMAIL_ADDRESS` and, after five tests in a
   * quarter of an hour, `TOO_MANY_TEST_MESSAGES`.
   */
  async sendTest(me: Identity, slug: string): Promise<void> {
    await this.sendTestOf(me, slug, await this.tips.get(slug), `/tips/${slug}`);
  }

  /** The same of a tip that need not be published; `path` leads back to it. */
  async sendTestOf({ personId }: Identity, slug: string, tip: TipText, path: string): Promise<void> {
    const message = testOf(await this.message(personId, tip), path);
    await this.tests.say(personId, { told: message, action: 'tips.tested', facts: { tip: slug } });
  }

  private async message(personId: number, tip: TipText, isInChat = false): Promise<Message> {
    const sayer = await this.templates.sayer(['tip', 'digest', 'chat-rest'], [personId]);
    const say = (told: Told) => sayer(told, personId);
    return tipMessage(tip, this.thisMonth(), await this.givenName(personId), say, isInChat);
  }

  private async givenName(personId: number): Promise<string> {
    const [person] = await this.people.standing(
      [personId],
      dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE),
    );
    return person?.givenName ?? '';
  }

  private thisMonth() {
    return monthAt(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
