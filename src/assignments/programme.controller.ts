import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PlanWavesDto } from './dto/plan-waves.dto.js';
import type { ProgrammeView } from './dto/programme.view.js';
import { ProgrammeService } from './programme.service.js';

@Controller('programme')
export class ProgrammeController {
  constructor(private readonly programme: ProgrammeService) {}

  /** When the programme begins, and for whom. */
  @Access('trainer', 'viewer')
  @Get()
  async read(): Promise<ProgrammeView> {
    return await this.programme.read();
  }

  /** Starts the programme on a day for everybody, or for departments and locations. */
  @Access('admin')
  @Post('waves')
  async plan(@Me() me: Identity, @Body() body: PlanWavesDto): Promise<ProgrammeView> {
    return await this.programme.plan(me, body);
  }

  /** Takes back a wave that has not begun. */
  @Access('admin')
  @Delete('waves/:id')
  @HttpCode(204)
  async cancel(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.programme.cancel(me, id);
  }
}
