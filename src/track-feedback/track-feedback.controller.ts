import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import {
  type TrackSuggestionsView,
  toTrackFeedbackView,
  type TrackFeedbackView,
} from './dto/track-feedback.view.js';
import { TrackFeedbackService } from './track-feedback.service.js';

@Controller('tracks/:slug/feedback')
@Access('trainer')
export class TrackFeedbackController {
  constructor(private readonly feedback: TrackFeedbackService) {}

  /** What people in the caller's scope answered to the three questions after a track, as figures about five people or more. */
  @Get()
  async figures(@Me() me: Identity, @Param('slug') slug: string): Promise<TrackFeedbackView> {
    return toTrackFeedbackView(await this.feedback.figures(me, slug));
  }

  /** What they would change, without names and in no order. */
  @Get('suggestions')
  async suggestions(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() query: PageQuery,
  ): Promise<TrackSuggestionsView> {
    return await this.feedback.suggestions(me, slug, query);
  }
}
