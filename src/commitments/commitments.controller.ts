import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { CommitmentsService } from './commitments.service.js';
import { AnswerCommitmentDto, CommitmentDto } from './dto/commitment.dto.js';
import { type CommitmentsView, CommitmentView, toCommitmentView } from './dto/commitment.view.js';

/** The caller's own commitments; nobody else is shown any. */
@Controller('me/commitments')
@Access('signed-in')
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly clock: Clock,
  ) {}

  /** The latest ones, the open one first. */
  @Get()
  async list(@Me() { personId }: Identity): Promise<CommitmentsView> {
    const rows = await this.commitments.list(personId);
    return { items: rows.map((row) => toCommitmentView(row, this.clock.now())) };
  }

  /** Makes one, or changes the one that is open. */
  @Put('open')
  async make(@Me() { personId }: Identity, @Body() wish: CommitmentDto): Promise<CommitmentView> {
    return toCommitmentView(await this.commitments.make(personId, wish), this.clock.now());
  }

  /** Says how the open one went. */
  @Post(':id/answer')
  @HttpCode(204)
  async answer(
    @Me() { personId }: Identity,
    @Param('id') id: string,
    @Body() { answer }: AnswerCommitmentDto,
  ): Promise<void> {
    await this.commitments.answer(personId, id, answer);
  }
}
