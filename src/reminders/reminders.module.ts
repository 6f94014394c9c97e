import { Module, type OnModuleInit } from '@nestjs/common';
import { EventRunner } from '../events/event-runner.js';
import { Digests } from '../notifications/digests.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { DueReminders } from './due-reminders.js';
import { EndedNotices } from './ended-notices.js';
import { EnrolledNotices } from './enrolled-notices.js';
import { EnrolledRepository } from './enrolled.repository.js';
import { ReleaseNotices } from './release-notices.js';
import { ReleasesRepository } from './releases.repository.js';
import { ReminderChecks } from './reminder-checks.js';
import { RemindersRepository } from './reminders.repository.js';
import { WeeklyNotices } from './weekly-notices.js';
import { WeeklyRepository } from './weekly.repository.js';
import { StagedReleaseModule } from '../staged-release/staged-release.module.js';
import { PeopleModule } from '../people/people.module.js';

@Module({
  imports: [PeopleModule, NotificationsModule, StagedReleaseModule],
  providers: [
    RemindersRepository,
    EnrolledRepository,
    ReleasesRepository,
    WeeklyRepository,
    ReminderChecks,
    EnrolledNotices,
    DueReminders,
    ReleaseNotices,
    EndedNotices,
    WeeklyNotices,
  ],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly digests: Digests,
    private readonly checks: ReminderChecks,
    private readonly enrolled: EnrolledNotices,
    private readonly due: DueReminders,
    private readonly released: ReleaseNotices,
    private readonly ended: EndedNotices,
    private readonly weekly: WeeklyNotices,
  ) {}

  onModuleInit(): void {
    for (const consumer of [this.enrolled, this.due, this.released, this.ended, this.weekly])
      this.events.register(consumer);
    this.digests.register(this.checks);
  }
}
