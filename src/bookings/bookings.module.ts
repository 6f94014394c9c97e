import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { WorkshopsModule } from '../workshops/workshops.module.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingFactsRepository } from './booking-facts.repository.js';
import { BookingListsRepository } from './booking-lists.repository.js';
import { BookingLists } from './booking-lists.service.js';
import { BookingNews } from './booking-news.js';
import { BookingEntity, BookingTurnEntity } from './booking.entity.js';
import {
  BookingsController,
  SessionBookingsController,
  TeamBookingsController,
} from './bookings.controller.js';
import { BookingsRepository } from './bookings.repository.js';
import { BookingsService } from './bookings.service.js';
import { Promotions } from './promotions.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BookingEntity, BookingTurnEntity]),
    NotificationsModule,
    PeopleModule,
    WorkshopsModule,
  ],
  controllers: [BookingsController, SessionBookingsController, TeamBookingsController],
  providers: [
    BookingChanges,
    BookingFactsRepository,
    BookingLists,
    BookingListsRepository,
    BookingNews,
    BookingsRepository,
    BookingsService,
    Promotions,
  ],
  exports: [BookingListsRepository, BookingsRepository, BookingsService, Promotions],
})
export class BookingsModule {}
