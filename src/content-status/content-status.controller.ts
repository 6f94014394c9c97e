import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { ContentConflicts } from './content-conflicts.service.js';
import { ContentStatus } from './content-status.service.js';
import {
  type ContentCheckView,
  type PublishedPageView,
  toContentCheckView,
  toPublishedView,
  type UnsetWordsView,
} from './dto/content-status.view.js';
import { SettleConflictDto } from './dto/settle-conflict.dto.js';
import { UnsetWords } from './unset-words.service.js';

@Controller('content')
@Access('admin')
export class ContentStatusController {
  constructor(
    private readonly status: ContentStatus,
    private readonly conflicts: ContentConflicts,
    private readonly unset: UnsetWords,
  ) {}

  /** Courses, tracks and tips with their versions, those that were retired too. */
  @Get('published')
  async list(@Query() query: PageQuery): Promise<PublishedPageView> {
    return await this.status.list(query, toPublishedView);
  }

  /** Reads the content folder now and names every mistake by file and line; publishes nothing. */
  @Get('check')
  async check(): Promise<ContentCheckView> {
    return toContentCheckView(await this.status.check());
  }

  /** Where texts ask for words of the company that nobody has said yet in their language. */
  @Get('unset-words')
  async unsetWords(): Promise<UnsetWordsView> {
    return { items: await this.unset.list(), nextCursor: null };
  }

  /** Chooses between what was written of a course in the browser and what the folder says, where both have changed. */
  @Post('conflicts/:slug/settlement')
  @HttpCode(204)
  async settle(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { keep }: SettleConflictDto,
  ): Promise<void> {
    await this.conflicts.settle(me, slug, keep);
  }
}
