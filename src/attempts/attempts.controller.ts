import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { AttemptsService } from './attempts.service.js';
import { AnswerDto, ChoiceDto } from './dto/answer.dto.js';
import {
  type AttemptsView,
  type AttemptView,
  toAttemptSummaryView,
  toAttemptView,
} from './dto/attempt.view.js';
import { OpenAttemptDto } from './dto/open-attempt.dto.js';
import { QuizAttempts } from './quiz-attempts.service.js';
import { ScenarioAttempts } from './scenario-attempts.service.js';

@Controller('me/courses/:slug/lessons/:lesson/attempts')
export class AttemptsController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly quizzes: QuizAttempts,
    private readonly scenarios: ScenarioAttempts,
  ) {}

  /** The caller's attempts at a quiz or scenario, and how many are left. */
  @Access('signed-in')
  @Get()
  async list(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
  ): Promise<AttemptsView> {
    const { attempts, attemptsLeft } = await this.attempts.list({ personId, course, lesson });
    return { items: attempts.map(toAttemptSummaryView), nextCursor: null, attemptsLeft };
  }

  /** Opens an attempt, or returns the one that is open, asked by the text that is wished for. */
  @Access('signed-in')
  @Post()
  @HttpCode(200)
  async open(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Body() wish: OpenAttemptDto,
  ): Promise<AttemptView> {
    const found = await this.attempts.open({ personId, course, lesson }, wish);
    return toAttemptView(found.attempt, found.lesson.definition);
  }

  /** One of the caller's attempts; its key only once the quiz is passed. */
  @Access('signed-in')
  @Get(':id')
  async get(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Param('id') id: string,
  ): Promise<AttemptView> {
    const found = await this.attempts.get({ personId, course, lesson }, id);
    return toAttemptView(found.attempt, found.lesson.definition);
  }

  /** Saves the answer to one question; a later one replaces it. */
  @Access('signed-in')
  @Put(':id/answers/:question')
  async answer(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Param('id') id: string,
    @Param('question') question: string,
    @Body() { chosen, pairs }: AnswerDto,
  ): Promise<AttemptView> {
    const found = await this.quizzes.answer({ personId, course, lesson }, id, { question, chosen, pairs });
    return toAttemptView(found.attempt, found.quiz);
  }

  /** Hands the attempt in; a repeat returns the same result. */
  @Access('signed-in')
  @Post(':id/submit')
  @HttpCode(200)
  async submit(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Param('id') id: string,
  ): Promise<AttemptView> {
    const found = await this.quizzes.submit({ personId, course, lesson }, id);
    return toAttemptView(found.attempt, found.quiz);
  }

  /** Makes a choice in a scenario; its feedback comes at once. */
  @Access('signed-in')
  @Post(':id/choices')
  @HttpCode(200)
  async choose(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Param('id') id: string,
    @Body() choice: ChoiceDto,
  ): Promise<AttemptView> {
    const found = await this.scenarios.choose({ personId, course, lesson }, id, choice);
    return toAttemptView(found.attempt, found.lesson.definition);
  }
}
