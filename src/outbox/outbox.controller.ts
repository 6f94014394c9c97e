import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Env } from '../config/env.js';
import { ListOutboxQuery } from './dto/list-outbox.query.js';
import {
  type MessageDetailView,
  MessagePageView,
  OutboxStateView,
  toMessageDetailView,
  toOutboxStateView,
} from './dto/message.view.js';
import { OutboxState } from './outbox-state.js';
import { OutboxService } from './outbox.service.js';

@Controller('outbox')
@Access('admin')
export class OutboxController {
  constructor(
    private readonly outbox: OutboxService,
    private readonly states: OutboxState,
    private readonly env: Env,
  ) {}

  /** What was written to whom, and what became of it, latest first. */
  @Get()
  async list(@Query() query: ListOutboxQuery): Promise<MessagePageView> {
    return await this.outbox.page(query);
  }

  /** Whether mail is sent at all, how much waits, and what went wrong. */
  @Get('state')
  async state(): Promise<OutboxStateView> {
    return toOutboxStateView(await this.states.counts(), this.states.sender, await this.states.testedAt());
  }

  /** One message with its words. */
  @Get(':id')
  async get(@Param('id') id: string): Promise<MessageDetailView> {
    return toMessageDetailView(await this.outbox.get(id), this.env.publicUrl);
  }

  /** Sends a message again that failed or of which nobody knows whether it arrived; it may arrive twice then. */
  @Post(':id/send-again')
  @HttpCode(200)
  async sendAgain(@Me() { personId }: Identity, @Param('id') id: string): Promise<MessageDetailView> {
    return toMessageDetailView(await this.outbox.sendAgain(personId, id), this.env.publicUrl);
  }
}
