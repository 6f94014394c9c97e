import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { EndEnrolmentDto } from './dto/end-enrolment.dto.js';
import type { EnrolmentView } from './dto/enrolment.view.js';
import { EnrolmentsService } from './enrolments.service.js';

@Controller('enrolments')
export class EnrolmentsController {
  constructor(private readonly enrolments: EnrolmentsService) {}

  /** An enrolment with its reasons and its past: one's own, or of somebody in one's line or scope. */
  @Access('signed-in')
  @Get(':id')
  async one(@Me() me: Identity, @Param('id') id: string): Promise<EnrolmentView> {
    return await this.enrolments.getForCaller(me, id);
  }

  /** Excuses somebody from a track, with a reason. */
  @Access('trainer')
  @Post(':id/waive')
  @HttpCode(200)
  async waive(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason }: EndEnrolmentDto,
  ): Promise<EnrolmentView> {
    return await this.enrolments.end(me, id, 'waived', reason);
  }

  /** Takes a track from somebody, with a reason. */
  @Access('trainer')
  @Post(':id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason }: EndEnrolmentDto,
  ): Promise<EnrolmentView> {
    return await this.enrolments.end(me, id, 'withdrawn', reason);
  }
}
