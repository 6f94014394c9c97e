import { Module } from '@nestjs/common';
import { DemoRepository } from './demo.repository.js';

/** Harbourlight; nothing of it runs in production. */
@Module({ providers: [DemoRepository] })
export class DemoModule {}
