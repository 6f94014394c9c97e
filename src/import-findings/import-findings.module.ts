import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeptFindings } from './kept-findings.js';
import { PeopleImportKeptRowEntity } from './kept-row.entity.js';
import { KeptRowsRepository } from './kept-rows.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([PeopleImportKeptRowEntity])],
  providers: [KeptFindings, KeptRowsRepository],
  exports: [KeptFindings],
})
export class ImportFindingsModule {}
