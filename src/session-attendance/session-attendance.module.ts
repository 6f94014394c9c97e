import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingsModule } from '../bookings/bookings.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { SignInLimitsModule } from '../sign-in-limits/sign-in-limits.module.js';
import { WorkshopsModule } from '../workshops/workshops.module.js';
import { Arrivals } from './arrivals.js';
import { AttendedRequirements } from './attended-requirements.js';
import { MyAttendanceController, SessionAttendanceController } from './session-attendance.controller.js';
import { SessionAttendance } from './session-attendance.service.js';
import { SessionFeedbackEntity } from './session-feedback.entity.js';
import { SessionFeedbackRepository } from './session-feedback.repository.js';
import { SessionFeedback } from './session-feedback.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SessionFeedbackEntity]),
    BookingsModule,
    NotificationsModule,
    RequirementsModule,
    SignInLimitsModule,
    WorkshopsModule,
  ],
  controllers: [MyAttendanceController, SessionAttendanceController],
  providers: [Arrivals, AttendedRequirements, SessionAttendance, SessionFeedback, SessionFeedbackRepository],
})
export class SessionAttendanceModule {}
