import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { EnrolmentView } from '../enrolments/dto/enrolment.view.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionDto, ExtensionDto, WaiverDto } from './dto/decision.dto.js';
import { DecisionsView } from './dto/decisions.view.js';

/** Decisions about one enrolment: trainers within their scope, managers within their line where the assignment lets them; nobody about their own. */
@Controller()
export class EnrolmentDecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  /** What the caller may decide about each enrolment of somebody now. */
  @Access('trainer', 'manager')
  @Get('people/:id/decisions')
  async possible(@Me() me: Identity, @Param('id') id: string): Promise<DecisionsView> {
    return await this.decisions.possible(me, id);
  }

  /** Excuses somebody from a track, until a day or for good. */
  @Access('trainer', 'manager')
  @Post('enrolments/:id/waiver')
  @HttpCode(200)
  async waive(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason, until = null }: WaiverDto,
  ): Promise<EnrolmentView> {
    return await this.decisions.waive(me, id, reason, until);
  }

  /** Takes a waiver back: the work returns with the days that were left, at least seven. */
  @Access('trainer', 'manager')
  @Delete('enrolments/:id/waiver')
  @HttpCode(200)
  async endWaiver(@Me() me: Identity, @Param('id') id: string): Promise<EnrolmentView> {
    return await this.decisions.endWaiver(me, id);
  }

  /** Moves the due day to a later one, which stands when dates are computed anew. */
  @Access('trainer', 'manager')
  @Post('enrolments/:id/extension')
  @HttpCode(200)
  async extend(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason, dueOn }: ExtensionDto,
  ): Promise<EnrolmentView> {
    return await this.decisions.extend(me, id, reason, dueOn);
  }

  /** Takes an extension back: the due day is what the assignments say. */
  @Access('trainer', 'manager')
  @Delete('enrolments/:id/extension')
  @HttpCode(200)
  async endExtension(@Me() me: Identity, @Param('id') id: string): Promise<EnrolmentView> {
    return await this.decisions.endExtension(me, id);
  }

  /** Takes a track from somebody; what they did of it is kept. */
  @Access('trainer', 'manager')
  @Post('enrolments/:id/withdrawal')
  @HttpCode(200)
  async withdraw(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason }: DecisionDto,
  ): Promise<EnrolmentView> {
    return await this.decisions.withdraw(me, id, reason);
  }

  /** Puts somebody on a track again that was taken from them, with the days that were left, at least seven. */
  @Access('trainer', 'manager')
  @Post('enrolments/:id/reopening')
  @HttpCode(200)
  async reopen(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason }: DecisionDto,
  ): Promise<EnrolmentView> {
    return await this.decisions.reopen(me, id, reason);
  }
}
