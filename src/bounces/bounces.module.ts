import { Module } from '@nestjs/common';
import { OutboxModule } from '../outbox/outbox.module.js';
import { Bounces } from './bounces.service.js';

@Module({ imports: [OutboxModule], providers: [Bounces] })
export class BouncesModule {}
