import { Controller, Get, Param } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { UnderWayView } from './dto/under-way.view.js';
import { UnderWayService } from './under-way.service.js';

@Controller('course-drafts/:slug/under-way')
export class UnderWayController {
  constructor(private readonly underWay: UnderWayService) {}

  /** Whom publishing the draft concerns, and what of it would be new to them. */
  @Access('trainer')
  @Get()
  async of(@Me() me: Identity, @Param('slug') slug: string): Promise<UnderWayView> {
    return await this.underWay.of(me, slug);
  }
}
