import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { CompletionService } from './completion.service.js';
import { CompletionListQuery } from './dto/completion-list.query.js';
import { CompletionPageView } from './dto/completion-page.view.js';
import { CompletionPeopleQuery } from './dto/completion-people.query.js';
import { CompletionQuery } from './dto/completion.query.js';
import { CompletionView, toCompletionView } from './dto/completion.view.js';

/** Who is where on their tracks, for those who answer for it. */
@Controller('reports/completion')
export class CompletionController {
  constructor(
    private readonly completion: CompletionService,
    private readonly downloads: Downloads,
  ) {}

  /** Enrolments counted by track, department, location, manager or month of hire. */
  @Access('manager', 'viewer', 'trainer')
  @Get()
  async grouped(@Me() me: Identity, @Query() { by, ...wanted }: CompletionQuery): Promise<CompletionView> {
    return toCompletionView(by, await this.completion.grouped(me, by, wanted));
  }

  /** The enrolments themselves, ordered by family name. */
  @Access('manager', 'viewer', 'trainer')
  @Get('people')
  async people(
    @Me() me: Identity,
    @Query() { limit, cursor, ...wanted }: CompletionPeopleQuery,
  ): Promise<CompletionPageView> {
    return await this.completion.page(me, wanted, limit, cursor);
  }

  /** The same list as a file for spreadsheets, sent while it is read. */
  @Access('manager', 'viewer', 'trainer')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @Get('people.csv')
  async csv(
    @Me() me: Identity,
    @Query() wanted: CompletionListQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(response, me, await this.completion.csv(me, wanted));
  }
}
