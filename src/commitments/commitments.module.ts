import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Digests } from '../notifications/digests.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { CommitmentChecks } from './commitment-checks.js';
import { CommitmentEntity } from './commitment.entity.js';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsRepository } from './commitments.repository.js';
import { CommitmentsService } from './commitments.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CommitmentEntity]), NotificationsModule],
  controllers: [CommitmentsController],
  providers: [CommitmentsService, CommitmentsRepository, CommitmentChecks],
})
export class CommitmentsModule implements OnModuleInit {
  constructor(
    private readonly digests: Digests,
    private readonly checks: CommitmentChecks,
  ) {}

  onModuleInit(): void {
    this.digests.register(this.checks);
  }
}
