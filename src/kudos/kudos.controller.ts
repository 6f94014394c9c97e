import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { EditKudosDto, GiveKudosDto, ReportKudosDto, ShowKudosDto } from './dto/kudos.dto.js';
import type { KudosPageView, KudosView } from './dto/kudos.view.js';
import { ListKudosQuery } from './dto/list-kudos.query.js';
import { requestKeyInvalid } from './kudos.errors.js';
import { KudosReading } from './kudos-reading.js';
import { KudosReports } from './kudos-reports.service.js';
import { KudosService } from './kudos.service.js';

/** Thanks between colleagues. */
@Controller('kudos')
@Access('signed-in')
export class KudosController {
  constructor(
    private readonly kudos: KudosService,
    private readonly reading: KudosReading,
    private readonly reports: KudosReports,
  ) {}

  /** Thanks that the caller got or gave, that everybody may read, or that people in their line got; the latest first. */
  @Get()
  async list(@Me() me: Identity, @Query() query: ListKudosQuery): Promise<KudosPageView> {
    return await this.reading.list(me, query);
  }

  /** Thanks a colleague, who is told; a repeat with the same key changes nothing. */
  @Post()
  async give(
    @Me() me: Identity,
    @Body() { requestKey, ...thanks }: GiveKudosDto,
    @Headers('idempotency-key') header: string | undefined,
  ): Promise<KudosView> {
    const key = header ?? requestKey ?? null;
    if (key !== null && (key === '' || key.length > 80)) throw requestKeyInvalid();
    return this.reading.view(me, await this.kudos.give(me.personId, thanks, key));
  }

  /** Changes the words of thanks that the caller gave within the last ten minutes. */
  @Patch(':id')
  async edit(@Me() me: Identity, @Param('id') id: string, @Body() thanks: EditKudosDto): Promise<KudosView> {
    return this.reading.view(me, await this.kudos.edit(me.personId, id, thanks));
  }

  /** Takes back thanks that the caller gave. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  async withdraw(@Me() { personId }: Identity, @Param('id') id: string): Promise<void> {
    await this.kudos.withdraw(personId, id);
  }

  /** Says, as the giver or the receiver, whether everybody may read them; they stand on the wall while both agree. */
  @Put(':id/showing')
  async show(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { isAgreed }: ShowKudosDto,
  ): Promise<KudosView> {
    return this.reading.view(me, await this.kudos.show(me.personId, id, isAgreed));
  }

  /** Tells admins that thanks which the caller can read are abuse; once a person. */
  @Post(':id/reports')
  @HttpCode(204)
  async report(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason }: ReportKudosDto,
  ): Promise<void> {
    await this.reports.report(me, id, reason);
  }
}
