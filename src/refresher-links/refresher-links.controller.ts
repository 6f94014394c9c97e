import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { AnswerRefresherDto } from './dto/answer-refresher.dto.js';
import {
  type LinkedAnswerView,
  type LinkedQuestionView,
  toLinkedAnswerView,
  toLinkedQuestionView,
} from './dto/refresher-link.view.js';
import { RefresherLinks } from './refresher-links.service.js';

/** A refresher question by the link of a message. The link is the key; opening it does nothing, only a POST answers. */
@Controller('refresher-links/:token')
@Access('anyone')
export class RefresherLinksController {
  constructor(private readonly links: RefresherLinks) {}

  /** The question and what can be answered. */
  @Get()
  async read(@Param('token') token: string): Promise<LinkedQuestionView> {
    return toLinkedQuestionView(await this.links.read(token));
  }

  /** Answers it; the first answer counts, and the same again is told the same. */
  @Post('answer')
  @HttpCode(200)
  async answer(
    @Param('token') token: string,
    @Body() { choice }: AnswerRefresherDto,
  ): Promise<LinkedAnswerView> {
    return toLinkedAnswerView(await this.links.answer(token, choice));
  }
}
