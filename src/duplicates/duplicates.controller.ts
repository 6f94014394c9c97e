import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { DismissalsService } from './dismissals.service.js';
import { DismissDuplicateDto } from './dto/dismiss-duplicate.dto.js';
import { DismissalsPageView, DismissalView, DuplicatesPageView } from './dto/duplicate.view.js';
import { ListDuplicatesQuery } from './dto/list-duplicates.query.js';
import { DuplicatesService } from './duplicates.service.js';

/** People who are here twice, under two employee numbers. */
@Controller('people/duplicates')
@Access('admin')
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly dismissals: DismissalsService,
  ) {}

  /** Pairs of records that may be one person, with why; those that share a mailbox first. */
  @Get()
  async list(@Query() query: ListDuplicatesQuery): Promise<DuplicatesPageView> {
    return await this.duplicates.list(query);
  }

  /** Pairs of which somebody said that they are two people, latest first. */
  @Get('dismissals')
  async listDismissals(@Query() query: PageQuery): Promise<DismissalsPageView> {
    return await this.dismissals.list(query);
  }

  /** Says that two records are two people: they are not listed again. */
  @Post('dismissals')
  async dismiss(
    @Me() { personId }: Identity,
    @Body() { people }: DismissDuplicateDto,
  ): Promise<DismissalView> {
    return await this.dismissals.dismiss(people, personId);
  }

  /** Takes that back. */
  @Delete('dismissals/:id')
  @HttpCode(204)
  async undo(@Me() { personId }: Identity, @Param('id') id: string): Promise<void> {
    await this.dismissals.undo(id, personId);
  }
}
