import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import type { InboxView, UnreadView } from './dto/inbox.view.js';
import { ReadInboxDto } from './dto/read-inbox.dto.js';
import { InboxService } from './inbox.service.js';

@Controller('me/inbox')
@Access('signed-in')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  /** What the caller was told, the latest first, and how much of it is new. */
  @Get()
  async list(@Me() { personId }: Identity, @Query() query: PageQuery): Promise<InboxView> {
    return await this.inbox.page(personId, query);
  }

  /** How many notices the caller has not read. */
  @Get('unread')
  async unread(@Me() { personId }: Identity): Promise<UnreadView> {
    return { unread: await this.inbox.countUnread(personId) };
  }

  /** Marks all notices as read up to one; later ones stay new. */
  @Put('read')
  @HttpCode(204)
  async readAll(@Me() { personId }: Identity, @Body() { upTo }: ReadInboxDto): Promise<void> {
    await this.inbox.markReadUpTo(personId, upTo);
  }

  /** Marks a notice as read; again changes nothing. */
  @Put(':id/read')
  @HttpCode(204)
  async read(@Me() { personId }: Identity, @Param('id') id: string): Promise<void> {
    await this.inbox.markRead(personId, id);
  }
}
