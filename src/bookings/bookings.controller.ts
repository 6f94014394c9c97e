import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingLists } from './booking-lists.service.js';
import { BookingsService } from './bookings.service.js';
import { BookListDto, BookSessionDto, OpenSessionsQuery } from './dto/booking.dto.js';
import {
  BookedListView,
  type BookingView,
  LineBookingsView,
  OpenSessionsView,
  RosterView,
  toBookedListView,
} from './dto/booking.view.js';

/** Sessions and seats of the caller. */
@Controller()
@Access('signed-in')
export class BookingsController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly changes: BookingChanges,
    private readonly lists: BookingLists,
  ) {}

  /** Sessions to come that the caller can book, or has booked. */
  @Get('me/workshop-sessions')
  async open(@Me() { personId }: Identity, @Query() query: OpenSessionsQuery): Promise<OpenSessionsView> {
    return await this.lists.openFor(personId, query);
  }

  /** What the caller booked: what is to come, and what ended within 60 days. */
  @Get('me/bookings')
  async mine(@Me() { personId }: Identity): Promise<OpenSessionsView> {
    return await this.lists.mine(personId);
  }

  /** A seat, or a place on the waiting list where none is free. */
  @Post('me/bookings')
  async book(@Me() me: Identity, @Body() { sessionId }: BookSessionDto): Promise<BookingView> {
    return await this.bookings.bookMyself(me, sessionId);
  }

  /** Gives a seat or a place on the waiting list back: one's own, one's line's, or as a trainer; whoever waits first gets it. */
  @Post('bookings/:id/cancel')
  @HttpCode(204)
  async cancel(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.changes.cancel(me, id);
  }

  /** Changes a seat for one in another session of the workshop; where none is free, it stays as it is. */
  @Post('bookings/:id/move')
  @HttpCode(200)
  async move(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { sessionId }: BookSessionDto,
  ): Promise<BookingView> {
    return await this.changes.move(me, id, sessionId);
  }
}

/** Seats of the people whom the caller answers for. */
@Controller('team')
@Access('manager')
export class TeamBookingsController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly lists: BookingLists,
  ) {}

  /** What people of the caller's line booked of what is to come. */
  @Get('bookings')
  async list(@Me() me: Identity, @Query() query: PageQuery): Promise<LineBookingsView> {
    return await this.lists.ofLine(me, query);
  }

  /** Sessions that somebody of the line can book, or has booked. */
  @Get('people/:id/workshop-sessions')
  async open(
    @Me() me: Identity,
    @Param('id') id: string,
    @Query() query: OpenSessionsQuery,
  ): Promise<OpenSessionsView> {
    return await this.lists.openForLine(me, id, query);
  }

  /** A seat for somebody of the line, or a place on the waiting list. */
  @Post('people/:id/bookings')
  async book(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { sessionId }: BookSessionDto,
  ): Promise<BookingView> {
    return await this.bookings.bookForLine(me, id, sessionId);
  }
}

/** Who is in the sessions that the caller runs. */
@Controller('workshop-sessions/:id/bookings')
@Access('trainer')
export class SessionBookingsController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly lists: BookingLists,
  ) {}

  /** Seats, the waiting list and walk-ins, with what may keep somebody from coming. */
  @Get()
  async roster(@Me() me: Identity, @Param('id') id: string, @Query() query: PageQuery): Promise<RosterView> {
    return await this.lists.roster(me, id, query);
  }

  /** Seats for a pasted list of people; whoever is refused is named with every reason. */
  @Post()
  @HttpCode(200)
  async bookList(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { people }: BookListDto,
  ): Promise<BookedListView> {
    return toBookedListView(await this.bookings.bookList(me, id, people));
  }
}
