import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { BehavioursModule } from '../behaviours/behaviours.module.js';
import { ColleaguesModule } from '../colleagues/colleagues.module.js';
import { Digests } from '../notifications/digests.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { KudosController } from './kudos.controller.js';
import { KudosEntity, KudosMemberEntity, KudosReportEntity, KudosTeamEntity } from './kudos.entity.js';
import { KudosNotices } from './kudos-notices.js';
import { KudosReading } from './kudos-reading.js';
import { KudosReportsController } from './kudos-reports.controller.js';
import { KudosReportsRepository } from './kudos-reports.repository.js';
import { KudosReports } from './kudos-reports.service.js';
import { KudosTeamsRepository } from './kudos-teams.repository.js';
import { KudosRepository } from './kudos.repository.js';
import { KudosService } from './kudos.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([KudosEntity, KudosMemberEntity, KudosReportEntity, KudosTeamEntity]),
    BehavioursModule,
    ColleaguesModule,
    NotificationsModule,
    PeopleModule,
  ],
  controllers: [KudosReportsController, KudosController],
  providers: [
    KudosService,
    KudosReading,
    KudosReports,
    KudosRepository,
    KudosReportsRepository,
    KudosTeamsRepository,
    KudosNotices,
  ],
  exports: [KudosService],
})
export class KudosModule implements OnModuleInit {
  constructor(
    private readonly digests: Digests,
    private readonly notices: KudosNotices,
  ) {}

  onModuleInit(): void {
    this.digests.register(this.notices);
  }
}
