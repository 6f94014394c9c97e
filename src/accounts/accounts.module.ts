import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { DeputiesController } from './deputies.controller.js';
import { DeputiesRepository } from './deputies.repository.js';
import { DeputiesService } from './deputies.service.js';
import { DeputyEntity } from './deputy.entity.js';
import { GrantEntity } from './grant.entity.js';
import { GrantsController } from './grants.controller.js';
import { GrantsRepository } from './grants.repository.js';
import { GrantsService } from './grants.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, GrantEntity, DeputyEntity])],
  controllers: [GrantsController, DeputiesController],
  providers: [
    AccountsRepository,
    AccountsService,
    GrantsRepository,
    GrantsService,
    DeputiesRepository,
    DeputiesService,
  ],
  exports: [AccountsService, GrantsRepository, GrantsService, DeputiesService],
})
export class AccountsModule {}
