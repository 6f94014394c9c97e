import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { AddHolidaysDto, CalendarYearQuery, WorkWeekDto } from './dto/work-calendar.dto.js';
import type { AddedHolidaysView, WorkCalendarView } from './dto/work-calendar.view.js';
import { WorkCalendarService } from './work-calendar.service.js';

@Controller('work-calendar')
export class WorkCalendarController {
  constructor(private readonly calendar: WorkCalendarService) {}

  /** When the company works: the weeks, and the holidays of a year. */
  @Access('trainer')
  @Get()
  async read(@Query() { year }: CalendarYearQuery): Promise<WorkCalendarView> {
    return await this.calendar.read(year);
  }

  /** Adds holidays; open due dates that fall on them move soon after. */
  @Access('admin')
  @Post('holidays')
  async add(@Me() me: Identity, @Body() body: AddHolidaysDto): Promise<AddedHolidaysView> {
    return { added: await this.calendar.addHolidays(me, body) };
  }

  @Access('admin')
  @Delete('holidays/:id')
  @HttpCode(204)
  async remove(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.calendar.removeHoliday(me, id);
  }

  /** Says on which weekdays people work. */
  @Access('admin')
  @Put('weeks')
  @HttpCode(204)
  async setWeek(@Me() me: Identity, @Body() body: WorkWeekDto): Promise<void> {
    await this.calendar.setWeek(me, body);
  }
}
