import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import type { ClosedQuizzesView } from './dto/closed-quiz.view.js';
import { UnlocksService } from './unlocks.service.js';

@Controller('closed-quizzes')
export class ClosedQuizzesController {
  constructor(private readonly unlocks: UnlocksService) {}

  /** Who in the caller's scope has used every attempt at a quiz, and waits for an unlock. */
  @Access('trainer')
  @Get()
  async list(@Me() me: Identity, @Query() query: PageQuery): Promise<ClosedQuizzesView> {
    return await this.unlocks.closed(me, query);
  }
}
