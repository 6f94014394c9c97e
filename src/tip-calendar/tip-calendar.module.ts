import { Module } from '@nestjs/common';
import { WorkCalendarModule } from '../work-calendar/work-calendar.module.js';
import { TipArrivals } from './tip-arrivals.js';
import { TipCalendarReading } from './tip-calendar-reading.js';
import { TipCalendarController } from './tip-calendar.controller.js';
import { TipCalendarRepository } from './tip-calendar.repository.js';
import { TipCalendarService } from './tip-calendar.service.js';
import { TipCalendars } from './tip-calendars.js';

@Module({
  imports: [WorkCalendarModule],
  controllers: [TipCalendarController],
  providers: [TipArrivals, TipCalendarReading, TipCalendarRepository, TipCalendars, TipCalendarService],
  exports: [TipArrivals, TipCalendarRepository, TipCalendars, TipCalendarService],
})
export class TipCalendarModule {}
