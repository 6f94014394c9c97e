import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { EventRunner } from '../events/event-runner.js';
import { TracksModule } from '../tracks/tracks.module.js';
import { MyTrackFeedbackController } from './my-track-feedback.controller.js';
import { MyTrackFeedback } from './my-track-feedback.service.js';
import { TrackFeedbackRetention } from './track-feedback-retention.js';
import { TrackFeedbackController } from './track-feedback.controller.js';
import { TrackFeedbackEntity } from './track-feedback.entity.js';
import { TrackFeedbackRepository } from './track-feedback.repository.js';
import { TrackFeedbackService } from './track-feedback.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TrackFeedbackEntity]), EnrolmentsModule, TracksModule],
  controllers: [MyTrackFeedbackController, TrackFeedbackController],
  providers: [TrackFeedbackRepository, TrackFeedbackRetention, TrackFeedbackService, MyTrackFeedback],
})
export class TrackFeedbackModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly retention: TrackFeedbackRetention,
  ) {}

  onModuleInit(): void {
    this.events.register(this.retention);
  }
}
