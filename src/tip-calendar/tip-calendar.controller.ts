import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { ChangeTipCalendarDto } from './dto/change-tip-calendar.dto.js';
import { type TipCalendarView, toCalendar, toTipCalendarView } from './dto/tip-calendar.view.js';
import { TipCalendarReading } from './tip-calendar-reading.js';
import { TipCalendarService } from './tip-calendar.service.js';

@Controller('tip-calendar')
@Access('trainer')
export class TipCalendarController {
  constructor(
    private readonly reading: TipCalendarReading,
    private readonly calendar: TipCalendarService,
  ) {}

  /** Which tip goes to whom in this month and the next twelve. */
  @Get()
  async read(@Me() me: Identity): Promise<TipCalendarView> {
    return toTipCalendarView(await this.reading.read(me));
  }

  /** What a calendar would mean for the coming months, before it is saved; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Me() me: Identity, @Body() body: ChangeTipCalendarDto): Promise<TipCalendarView> {
    return toTipCalendarView(await this.calendar.preview(me, toCalendar(body)));
  }

  /** Says anew which tip goes to whom when; for admins, and trainers whose scope is everybody. */
  @Put()
  async change(@Me() me: Identity, @Body() body: ChangeTipCalendarDto): Promise<TipCalendarView> {
    return toTipCalendarView(await this.calendar.change(me, toCalendar(body)));
  }
}
