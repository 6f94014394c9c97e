import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkCalendarController } from './work-calendar.controller.js';
import { HolidayEntity, WorkWeekEntity } from './work-calendar.entity.js';
import { WorkCalendarRepository } from './work-calendar.repository.js';
import { WorkCalendarService } from './work-calendar.service.js';
import { WorkCalendars } from './work-calendars.js';

@Module({
  imports: [TypeOrmModule.forFeature([HolidayEntity, WorkWeekEntity])],
  controllers: [WorkCalendarController],
  providers: [WorkCalendarRepository, WorkCalendarService, WorkCalendars],
  exports: [WorkCalendars],
})
export class WorkCalendarModule {}
