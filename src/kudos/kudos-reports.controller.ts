import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { SettleKudosDto } from './dto/settle-kudos.dto.js';
import {
  type ReciprocalKudosView,
  type ReportedKudosListView,
  toReciprocalView,
  toReportedKudosView,
} from './dto/reported-kudos.view.js';
import { KudosReading } from './kudos-reading.js';
import { KudosReports } from './kudos-reports.service.js';

/** What admins look after: thanks that somebody calls abuse, and people who thank each other in turns. */
@Controller('kudos')
@Access('admin')
export class KudosReportsController {
  constructor(
    private readonly reports: KudosReports,
    private readonly reading: KudosReading,
  ) {}

  /** Thanks about which a report waits, with what was said of them. */
  @Get('reports')
  async waiting(@Me() me: Identity): Promise<ReportedKudosListView> {
    const waiting = await this.reports.waiting();
    const items = waiting.map(({ kudos, reports }) =>
      toReportedKudosView(this.reading.view(me, kudos), reports),
    );
    return { items, nextCursor: null };
  }

  /** Pairs who thanked each other within 30 days, in the last year; badges count only the first of two. */
  @Get('reciprocal')
  async reciprocal(): Promise<ReciprocalKudosView> {
    return { items: (await this.reports.reciprocal()).map(toReciprocalView), nextCursor: null };
  }

  /** Hides thanks that were reported, or keeps them; settles every report about them. */
  @Post(':id/settlement')
  @HttpCode(204)
  async settle(
    @Me() { personId }: Identity,
    @Param('id') id: string,
    @Body() { decision }: SettleKudosDto,
  ): Promise<void> {
    await this.reports.settle(personId, id, decision);
  }
}
