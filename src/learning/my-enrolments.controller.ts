import { Controller, Get, Param } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import type { MyEnrolmentDetailView, MyEnrolmentsView } from './dto/my-enrolment.view.js';
import { MyEnrolmentsService } from './my-enrolments.service.js';

@Controller('me/enrolments')
export class MyEnrolmentsController {
  constructor(private readonly enrolments: MyEnrolmentsService) {}

  /** What the caller has to learn: why, by when, how far, and what next. */
  @Access('signed-in')
  @Get()
  async list(@Me() me: Identity): Promise<MyEnrolmentsView> {
    return await this.enrolments.list(me.personId);
  }

  /** One of the caller's tracks with its requirements and lessons. */
  @Access('signed-in')
  @Get(':id')
  async get(@Me() me: Identity, @Param('id') id: string): Promise<MyEnrolmentDetailView> {
    return await this.enrolments.get(me.personId, id);
  }
}
