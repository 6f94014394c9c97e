import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { WritingDays } from '../notifications/writing-days.js';
import { WorkCalendarController } from './work-calendar.controller.js';
import { HolidayEntity, WorkWeekEntity } from './work-calendar.entity.js';
import { WorkCalendarRepository } from './work-calendar.repository.js';
import { WorkCalendarService } from './work-calendar.service.js';
import { WorkCalendars } from './work-calendars.js';

@Module({
  imports: [TypeOrmModule.forFeature([HolidayEntity, WorkWeekEntity]), NotificationsModule],
  controllers: [WorkCalendarController],
  providers: [WorkCalendarRepository, WorkCalendarService, WorkCalendars],
  exports: [WorkCalendars],
})
export class WorkCalendarModule implements OnModuleInit {
  constructor(
    private readonly calendars: WorkCalendars,
    private readonly days: WritingDays,
  ) {}

  onModuleInit(): void {
    this.days.follow(() => this.calendars.workedDays());
  }
}
