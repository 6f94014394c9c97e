import { Module } from '@nestjs/common';
import { TipCalendarController } from './tip-calendar.controller.js';
import { TipCalendarRepository } from './tip-calendar.repository.js';
import { TipCalendarService } from './tip-calendar.service.js';
import { TipCalendars } from './tip-calendars.js';

@Module({
  controllers: [TipCalendarController],
  providers: [TipCalendarRepository, TipCalendars, TipCalendarService],
  exports: [TipCalendarRepository, TipCalendars, TipCalendarService],
})
export class TipCalendarModule {}
