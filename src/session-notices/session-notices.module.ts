import { Module, type OnModuleInit } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { EventRunner } from '../events/event-runner.js';
import { Digests } from '../notifications/digests.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { WorkshopsModule } from '../workshops/workshops.module.js';
import { BookedPeopleRepository } from './booked-people.repository.js';
import { SessionChecks } from './session-checks.js';
import { SessionNews } from './session-news.js';
import { SessionReminders } from './session-reminders.js';

@Module({
  imports: [BookingsModule, NotificationsModule, WorkshopsModule],
  providers: [BookedPeopleRepository, SessionChecks, SessionNews, SessionReminders],
})
export class SessionNoticesModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly digests: Digests,
    private readonly news: SessionNews,
    private readonly reminders: SessionReminders,
    private readonly checks: SessionChecks,
  ) {}

  onModuleInit(): void {
    this.events.register(this.news);
    this.events.register(this.reminders);
    this.digests.register(this.checks);
  }
}
