import { Controller, Get, Param } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { toWayInView, WayInView } from './dto/way-in.view.js';
import { WaysInService } from './ways-in.service.js';

@Controller('people/:id/account')
@Access('admin')
export class WaysInController {
  constructor(private readonly waysIn: WaysInService) {}

  /** Whether somebody has a password, is locked out or signed in, and what they were handed to get in with. */
  @Get()
  async get(@Param('id') id: string): Promise<WayInView> {
    return toWayInView(await this.waysIn.get(id));
  }
}
