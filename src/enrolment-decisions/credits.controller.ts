import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { EnrolmentView } from '../enrolments/dto/enrolment.view.js';
import { CreditsService } from './credits.service.js';
import { CreditDto, CreditPreviewQuery, DecisionDto } from './dto/decision.dto.js';
import { CreditPreviewView } from './dto/decisions.view.js';

/** Equal completions elsewhere or earlier, by those who may decide about the enrolment. */
@Controller('enrolments/:id/credit')
export class CreditsController {
  constructor(private readonly credits: CreditsService) {}

  /** What crediting a completion of that day would mean. */
  @Access('trainer', 'manager')
  @Get('preview')
  async preview(
    @Me() me: Identity,
    @Param('id') id: string,
    @Query() { completedOn }: CreditPreviewQuery,
  ): Promise<CreditPreviewView> {
    return await this.credits.preview(me, id, completedOn);
  }

  /** Lets an equal earlier completion count: the enrolment is completed as of that day. */
  @Access('trainer', 'manager')
  @Post()
  @HttpCode(200)
  async credit(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { completedOn, evidence, link = null }: CreditDto,
  ): Promise<EnrolmentView> {
    return await this.credits.credit(me, id, { completedOn, evidence, link });
  }

  /** Takes a credit back: the enrolment is open again, with what was done of it. */
  @Access('trainer', 'manager')
  @Post('take-back')
  @HttpCode(200)
  async takeBack(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason }: DecisionDto,
  ): Promise<EnrolmentView> {
    return await this.credits.takeBack(me, id, reason);
  }
}
