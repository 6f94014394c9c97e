import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { NudgeDto } from './dto/nudge.dto.js';
import { NudgedView, NudgePreviewView } from './dto/nudge.view.js';
import { NudgesService } from './nudges.service.js';

/** Reminders from managers, and who stands in for them, to the people they answer for. */
@Controller('team/nudges')
@Access('manager')
export class NudgesController {
  constructor(private readonly nudges: NudgesService) {}

  /** How many people would be reminded of open work, and in which words; changes nothing. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Me() me: Identity, @Body() wish: NudgeDto): Promise<NudgePreviewView> {
    return await this.nudges.preview(me, wish);
  }

  /** Reminds them in the inbox and in the digest of the day; of one track at most once in seven days. */
  @Post()
  @HttpCode(200)
  async nudge(@Me() me: Identity, @Body() wish: NudgeDto): Promise<NudgedView> {
    return await this.nudges.nudge(me, wish);
  }
}
