import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { AbsencesService } from './absences.service.js';
import { EndAbsenceDto, SetAbsenceDto } from './dto/absence.dto.js';
import { AbsencesView, OwnAbsenceView, toAbsenceView } from './dto/absence.view.js';

@Controller('people/:id/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  /** A person's absences, for themself, their managers and admins; never why. */
  @Access('signed-in')
  @Get()
  async list(@Me() me: Identity, @Param('id') id: string): Promise<AbsencesView> {
    return { items: (await this.absences.list(me, id)).map(toAbsenceView) };
  }

  /** Sets somebody of the caller's line absent: nothing is due meanwhile. */
  @Access('manager', 'admin')
  @Post()
  async set(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: SetAbsenceDto,
  ): Promise<OwnAbsenceView> {
    return toAbsenceView(await this.absences.set(me, id, body));
  }

  /** Ends an absence, on return or for a day to come; the remaining days run on, at least seven. */
  @Access('manager', 'admin')
  @Post(':absenceId/end')
  @HttpCode(200)
  async end(
    @Me() me: Identity,
    @Param('id') id: string,
    @Param('absenceId') absenceId: string,
    @Body() { lastDay }: EndAbsenceDto,
  ): Promise<OwnAbsenceView> {
    return toAbsenceView(await this.absences.end(me, id, absenceId, lastDay));
  }

  /** Takes back an absence that was set here by mistake. */
  @Access('manager', 'admin')
  @Delete(':absenceId')
  @HttpCode(204)
  async remove(
    @Me() me: Identity,
    @Param('id') id: string,
    @Param('absenceId') absenceId: string,
  ): Promise<void> {
    await this.absences.remove(me, id, absenceId);
  }
}
