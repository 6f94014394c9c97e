import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import type { LaunchView } from './dto/launch.view.js';
import { WaveMinutesQuery } from './dto/wave-minutes.query.js';
import type { WaveMinutesView } from './dto/wave-minutes.view.js';
import { LaunchService } from './launch.service.js';
import { WaveMinutes } from './wave-minutes.service.js';

@Controller()
@Access('admin')
export class LaunchController {
  constructor(
    private readonly launch: LaunchService,
    private readonly minutes: WaveMinutes,
  ) {}

  /** How far the launch of the programme is, step by step. */
  @Get('launch')
  async read(): Promise<LaunchView> {
    return await this.launch.read();
  }

  /** How much time of learning a wave will ask for, by department or by manager, by name. */
  @Get('programme/waves/:id/needed-minutes')
  async neededMinutes(@Param('id') id: string, @Query() query: WaveMinutesQuery): Promise<WaveMinutesView> {
    return await this.minutes.of(id, query);
  }
}
