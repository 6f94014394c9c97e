import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { Revocations } from './revocations.js';
import { RevocationsRepository } from './revocations.repository.js';

@Module({
  imports: [EnrolmentsModule, NotificationsModule],
  providers: [Revocations, RevocationsRepository],
  exports: [Revocations, RevocationsRepository],
})
export class RevocationsModule {}
