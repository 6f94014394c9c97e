import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ErasureRepository } from './erasure.repository.js';
import { ErasureService } from './erasure.service.js';
import { PersonExportService } from './person-export.service.js';
import { PersonRecordRepository } from './person-record.repository.js';
import { PrivacyController } from './privacy.controller.js';

@Module({
  imports: [AccountsModule, PeopleModule],
  controllers: [PrivacyController],
  providers: [ErasureRepository, ErasureService, PersonExportService, PersonRecordRepository],
})
export class PrivacyModule {}
