import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarFeedEntity } from './calendar-feed.entity.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { CalendarSessionsRepository } from './calendar-sessions.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([CalendarFeedEntity])],
  controllers: [CalendarFeedsController],
  providers: [CalendarFeeds, CalendarFeedsRepository, CalendarSessionsRepository],
})
export class SessionCalendarsModule {}
