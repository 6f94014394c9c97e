import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import type { MyCourseView, MyLessonView } from './dto/my-course.view.js';
import { PositionDto } from './dto/position.dto.js';
import { type StandingView, toStandingView } from './dto/standing.view.js';
import { TextWishQuery } from './dto/text-wish.query.js';
import { WatchDto } from './dto/watch.dto.js';
import { LearningService } from './learning.service.js';
import { MyCoursesService } from './my-courses.service.js';

@Controller('me/courses/:slug')
export class MyCoursesController {
  constructor(
    private readonly courses: MyCoursesService,
    private readonly learning: LearningService,
  ) {}

  /** A course that one of the caller's tracks asks for, with how far they are. */
  @Access('signed-in')
  @Get()
  async course(
    @Me() { personId }: Identity,
    @Param('slug') slug: string,
    @Query() wish: TextWishQuery,
  ): Promise<MyCourseView> {
    return await this.courses.course(personId, slug, wish);
  }

  /** A lesson as a learner sees it; looking at it changes nothing. */
  @Access('signed-in')
  @Get('lessons/:lesson')
  async lesson(
    @Me() { personId }: Identity,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Query() wish: TextWishQuery,
  ): Promise<MyLessonView> {
    return await this.courses.lesson(personId, slug, lesson, wish);
  }

  /** Begins a lesson, and with it the course on its current version. */
  @Access('signed-in')
  @Post('lessons/:lesson/start')
  @HttpCode(200)
  async start(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
  ): Promise<StandingView> {
    return toStandingView(await this.learning.start({ personId, course, lesson }));
  }

  /** The article was read, or the transcript of the video. */
  @Access('signed-in')
  @Post('lessons/:lesson/read')
  @HttpCode(200)
  async read(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
  ): Promise<StandingView> {
    return toStandingView(await this.learning.confirm({ personId, course, lesson }, ['article', 'video']));
  }

  /** Parts of the video were watched; it is done once 90 % was. */
  @Access('signed-in')
  @Post('lessons/:lesson/watch')
  @HttpCode(200)
  async watch(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Body() watched: WatchDto,
    @Query() wish: TextWishQuery,
  ): Promise<StandingView> {
    return toStandingView(await this.learning.watch({ personId, course, lesson }, watched, wish));
  }

  /** The statement is confirmed. */
  @Access('signed-in')
  @Post('lessons/:lesson/acknowledge')
  @HttpCode(200)
  async acknowledge(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
  ): Promise<StandingView> {
    return toStandingView(await this.learning.confirm({ personId, course, lesson }, ['acknowledgement']));
  }

  /** Where the caller wants to go on. */
  @Access('signed-in')
  @Put('lessons/:lesson/position')
  async position(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Body() { position }: PositionDto,
  ): Promise<StandingView> {
    return toStandingView(await this.learning.rest({ personId, course, lesson }, position));
  }
}
