import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { FeedbackDto } from './dto/feedback.dto.js';
import { type MyFeedbackView, toMyFeedbackView } from './dto/my-feedback.view.js';
import { MyTrackFeedback } from './my-track-feedback.service.js';

@Controller('me/enrolments/:id/feedback')
export class MyTrackFeedbackController {
  constructor(private readonly feedback: MyTrackFeedback) {}

  /** Whether the caller can answer the three questions after a track, and what they answered. */
  @Access('signed-in')
  @Get()
  async get(@Me() { personId }: Identity, @Param('id') id: string): Promise<MyFeedbackView> {
    return toMyFeedbackView(await this.feedback.get(personId, id));
  }

  /** Answers the three questions after a track, once; the same again changes nothing. */
  @Access('signed-in')
  @Put()
  async send(
    @Me() { personId }: Identity,
    @Param('id') id: string,
    @Body() { usefulness, worth, suggestion }: FeedbackDto,
  ): Promise<MyFeedbackView> {
    const answers = { usefulness, worth, suggestion: suggestion || null };
    return toMyFeedbackView(await this.feedback.send(personId, id, answers));
  }
}
