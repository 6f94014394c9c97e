import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { DecideHeldRowDto } from './dto/decide-held-row.dto.js';
import { HeldRowsPageView, toHeldRowView } from './dto/held-row.view.js';
import { HeldDecisionsService } from './held-decisions.service.js';

/** Rows of imports that wait for somebody to say whose they are. */
@Controller('people/imports/held')
@Access('admin')
export class HeldDecisionsController {
  constructor(private readonly decisions: HeldDecisionsService) {}

  /** Rows whose employee number is known under another name, oldest first. */
  @Get()
  async list(@Query() query: PageQuery): Promise<HeldRowsPageView> {
    const { items, nextCursor } = await this.decisions.list(query);
    return { items: items.map(toHeldRowView), nextCursor };
  }

  /** Says whose a held row is. */
  @Post(':id/decision')
  @HttpCode(204)
  async decide(
    @Me() { personId }: Identity,
    @Param('id') id: string,
    @Body() { decision }: DecideHeldRowDto,
  ): Promise<void> {
    await this.decisions.decide(id, decision, personId);
  }
}
