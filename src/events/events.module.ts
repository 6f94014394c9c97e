import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventConsumptionEntity, EventEntity } from './event.entity.js';
import { EventLog } from './event-log.js';
import { EventRunner } from './event-runner.js';
import { EventsRepository } from './events.repository.js';
import { Ticker } from './ticker.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([EventEntity, EventConsumptionEntity])],
  providers: [EventLog, EventRunner, EventsRepository, Ticker],
  exports: [EventLog, EventRunner, EventsRepository, Ticker],
})
export class EventsModule {}
