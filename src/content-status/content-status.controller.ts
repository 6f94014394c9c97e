import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { PageQuery } from '../common/paging/page.query.js';
import { ContentStatus } from './content-status.service.js';
import {
  type ContentCheckView,
  type PublishedPageView,
  toContentCheckView,
  toPublishedView,
} from './dto/content-status.view.js';

@Controller('content')
@Access('admin')
export class ContentStatusController {
  constructor(private readonly status: ContentStatus) {}

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
}
