import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { ChangeWebhookEndpointDto, WebhookEndpointDto } from './dto/webhook-endpoint.dto.js';
import {
  toEndpointView,
  WebhookEndpointListView,
  WebhookEndpointView,
  WebhookSecretView,
} from './dto/webhook-endpoint.view.js';
import { WebhookEndpoints } from './webhook-endpoints.service.js';

@Controller('webhooks')
@Access('admin')
export class WebhookEndpointsController {
  constructor(private readonly endpoints: WebhookEndpoints) {}

  /** Where webhooks go, by name. */
  @Get()
  async list(): Promise<WebhookEndpointListView> {
    return { items: (await this.endpoints.list()).map(toEndpointView) };
  }

  /** Adds a server that is told what happens from now on; the answer holds its secret, which is shown this one time. */
  @Post()
  async add(@Me() me: Identity, @Body() body: WebhookEndpointDto): Promise<WebhookSecretView> {
    const { endpoint, secret } = await this.endpoints.add(me, body);
    return { endpoint: toEndpointView(endpoint), secret };
  }

  @Put(':id')
  async change(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: ChangeWebhookEndpointDto,
  ): Promise<WebhookEndpointView> {
    return toEndpointView(await this.endpoints.change(me, id, body));
  }

  /** Makes another secret; the one before signs as well for 24 hours. */
  @Post(':id/secret')
  @HttpCode(200)
  async rotate(@Me() me: Identity, @Param('id') id: string): Promise<WebhookSecretView> {
    const { endpoint, secret } = await this.endpoints.rotate(me, id);
    return { endpoint: toEndpointView(endpoint), secret };
  }

  /** What waits for it is not sent any more; its log stays for 30 days. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.endpoints.remove(me, id);
  }
}
