import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { CalendarFeedView, NewCalendarFeedView } from './dto/calendar-feed.view.js';

/** Following one's sessions in a calendar of one's own. */
@Controller()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  /** Whether the caller has an address for their calendar; the address itself was shown when it was made. */
  @Access('signed-in')
  @Get('me/calendar-feed')
  async mine(@Me() { personId }: Identity): Promise<CalendarFeedView> {
    return { madeAt: (await this.feeds.madeAt(personId))?.toISOString() ?? null };
  }

  /** Makes an address, which is shown this one time; one from before ends at once. */
  @Access('signed-in')
  @Post('me/calendar-feed')
  async make(@Me() { personId }: Identity): Promise<NewCalendarFeedView> {
    const { address, madeAt } = await this.feeds.make(personId);
    return { address, madeAt: madeAt.toISOString() };
  }

  /** Ends the address at once. */
  @Access('signed-in')
  @Delete('me/calendar-feed')
  @HttpCode(204)
  async revoke(@Me() { personId }: Identity): Promise<void> {
    await this.feeds.revoke(personId);
  }

  /** Sessions of whoever made the address: seats and sessions that they run, from 90 days ago on. The address is the key. */
  @Access('anyone')
  @Get('calendar/:token.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async read(@Param('token') token: string): Promise<string> {
    return await this.feeds.read(token);
  }
}
