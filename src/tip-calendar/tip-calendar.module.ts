import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkCalendarModule } from '../work-calendar/work-calendar.module.js';
import { GivenTipOrderEntity } from './given-tip-order.entity.js';
import { TipArrivals } from './tip-arrivals.js';
import { TipCalendarReading } from './tip-calendar-reading.js';
import { TipCalendarController } from './tip-calendar.controller.js';
import { TipCalendarRepository } from './tip-calendar.repository.js';
import { TipCalendarService } from './tip-calendar.service.js';
import { TipCalendars } from './tip-calendars.js';

@Module({
  imports: [TypeOrmModule.forFeature([GivenTipOrderEntity]), WorkCalendarModule],
  controllers: [TipCalendarController],
  providers: [TipArrivals, TipCalendarReading, TipCalendarRepository, TipCalendars, TipCalendarService],
  exports: [TipArrivals, TipCalendars, TipCalendarService],
})
export class TipCalendarModule {}
