import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { ExplanationView } from './dto/explanation.view.js';
import { WhyNotQuery } from './dto/why-not.query.js';
import { WhyNotView } from './dto/why-not.view.js';
import { ExplanationsService } from './explanations.service.js';
import { WhyNotService } from './why-not.service.js';

@Controller()
export class ExplanationsController {
  constructor(
    private readonly explanations: ExplanationsService,
    private readonly whyNots: WhyNotService,
  ) {}

  /** Why somebody has a track and why it is due when it is, step by step: one's own, or of somebody in one's line or scope. */
  @Access('signed-in')
  @Get('enrolments/:id/explanation')
  async explain(@Me() me: Identity, @Param('id') id: string): Promise<ExplanationView> {
    return await this.explanations.explain(me, id);
  }

  /** Why somebody has not got a track: oneself, or somebody in one's line or scope. */
  @Access('signed-in')
  @Get('people/:id/why-not')
  async whyNot(
    @Me() me: Identity,
    @Param('id') id: string,
    @Query() { track }: WhyNotQuery,
  ): Promise<WhyNotView> {
    return await this.whyNots.explain(me, id, track);
  }
}
