import { Controller, Get, Param } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
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
}
