import { Body, Controller, Get, HttpCode, Ip, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Arrivals } from './arrivals.js';
import { ArriveDto, MarkAttendanceDto, SessionFeedbackDto, ShowCodeDto } from './dto/attendance.dto.js';
import {
  ArrivedView,
  MarkedView,
  MySessionFeedbackView,
  SessionCodeView,
  SessionFeedbackView,
} from './dto/attendance.view.js';
import { SessionAttendance } from './session-attendance.service.js';
import { SessionFeedback } from './session-feedback.service.js';

@Controller('workshop-sessions/:id')
@Access('trainer')
export class SessionAttendanceController {
  constructor(
    private readonly attendance: SessionAttendance,
    private readonly arrivals: Arrivals,
    private readonly feedback: SessionFeedback,
  ) {}

  /** Says who was there, who was not, and who came without a booking; may be said anew. */
  @Post('attendance')
  @HttpCode(200)
  async mark(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: MarkAttendanceDto,
  ): Promise<MarkedView> {
    return await this.attendance.mark(me, id, body);
  }

  /** The code to show in the room, from 15 minutes before the beginning to the end. */
  @Post('code')
  @HttpCode(200)
  async code(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { isNew = false }: ShowCodeDto,
  ): Promise<SessionCodeView> {
    return await this.arrivals.show(me, id, isNew);
  }

  /** What people said of it, in fives. */
  @Get('feedback')
  async told(@Me() me: Identity, @Param('id') id: string): Promise<SessionFeedbackView> {
    return await this.feedback.told(me, id);
  }
}

@Controller('me')
@Access('signed-in')
export class MyAttendanceController {
  constructor(
    private readonly arrivals: Arrivals,
    private readonly feedback: SessionFeedback,
  ) {}

  /** Says by the code in the room that one is there. */
  @Post('attendance')
  @HttpCode(200)
  async arrive(@Me() me: Identity, @Body() { code }: ArriveDto, @Ip() address: string): Promise<ArrivedView> {
    return await this.arrivals.arrive(me, code, address);
  }

  /** Whether the caller is asked about a session, and what they said. */
  @Get('bookings/:id/feedback')
  async mine(@Me() { personId }: Identity, @Param('id') id: string): Promise<MySessionFeedbackView> {
    return await this.feedback.mine(personId, id);
  }

  /** Says how useful a session was, once. */
  @Put('bookings/:id/feedback')
  async send(
    @Me() { personId }: Identity,
    @Param('id') id: string,
    @Body() { rating, remark }: SessionFeedbackDto,
  ): Promise<MySessionFeedbackView> {
    return await this.feedback.send(personId, id, { rating, remark: remark || null });
  }
}
