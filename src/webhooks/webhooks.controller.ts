import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DeliveryDetailView, DeliveryPageView } from './dto/delivery.view.js';
import { ListDeliveriesQuery } from './dto/list-deliveries.query.js';
import { Webhooks } from './webhooks.service.js';

@Controller()
@Access('admin')
export class WebhooksController {
  constructor(private readonly webhooks: Webhooks) {}

  /** Sends a test now, also to a webhook that is switched off, and answers with what came of it. */
  @Post('webhooks/:id/test')
  @HttpCode(200)
  async test(@Me() me: Identity, @Param('id') id: string): Promise<DeliveryDetailView> {
    return await this.webhooks.test(me, id);
  }

  /** What was sent there in the last 30 days, latest first. */
  @Get('webhooks/:id/deliveries')
  async list(@Param('id') id: string, @Query() query: ListDeliveriesQuery): Promise<DeliveryPageView> {
    return await this.webhooks.page(id, query);
  }

  /** One delivery with its body and its attempts. */
  @Get('webhook-deliveries/:id')
  async get(@Param('id') id: string): Promise<DeliveryDetailView> {
    return await this.webhooks.get(id);
  }

  /** Sends what was delivered or given up once more; its id stays the same. */
  @Post('webhook-deliveries/:id/send-again')
  @HttpCode(200)
  async sendAgain(@Me() me: Identity, @Param('id') id: string): Promise<DeliveryDetailView> {
    return await this.webhooks.sendAgain(me, id);
  }
}
