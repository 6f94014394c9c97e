import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { PageQuery } from '../common/paging/page.query.js';
import {
  ImportDetailView,
  ImportResultView,
  toImportDetailView,
  toImportResultView,
} from './dto/import.view.js';
import { ImportsPageView, toImportsPageView } from './dto/imports-page.view.js';
import { ImportHistoryService } from './import-history.service.js';

/** Past and running imports. */
@Controller('people/imports')
@Access('admin')
export class ImportHistoryController {
  constructor(
    private readonly history: ImportHistoryService,
    private readonly downloads: Downloads,
  ) {}

  /** Imports, latest first. */
  @Get()
  async list(@Query() query: PageQuery): Promise<ImportsPageView> {
    return toImportsPageView(await this.history.list(query));
  }

  /** One import: how far it is, or what became of it. */
  @Get(':id')
  async get(@Param('id') id: string): Promise<ImportDetailView> {
    return toImportDetailView(await this.history.get(id));
  }

  /** What an import answered, for those who did not wait for it; kept for a month. */
  @Get(':id/result')
  async result(@Param('id') id: string): Promise<ImportResultView> {
    return toImportResultView(await this.history.result(id));
  }

  /** The rejected rows with what is wrong, for spreadsheets; kept for a month. */
  @Get(':id/rejected.csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async rejected(@Param('id') id: string, @Me() me: Identity, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.history.rejectedCsv(id));
  }
}
