import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { UnlockDto } from './dto/unlock.dto.js';
import type { UnlockView } from './dto/unlock.view.js';
import { UnlocksService } from './unlocks.service.js';

@Controller('people/:id/courses/:slug/lessons/:lesson')
export class UnlocksController {
  constructor(private readonly unlocks: UnlocksService) {}

  /** Lets somebody in the caller's scope try a quiz again after all attempts are used. */
  @Access('trainer')
  @Post('unlock')
  @HttpCode(200)
  async unlock(
    @Me() me: Identity,
    @Param('id') person: string,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Body() body: UnlockDto,
  ): Promise<UnlockView> {
    const of = { person, course, lesson };
    return { attemptsLeft: await this.unlocks.unlock(me, of, body) };
  }
}
