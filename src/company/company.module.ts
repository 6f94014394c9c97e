import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyLookEntity } from './company-look.entity.js';
import { CompanyLooksRepository } from './company-looks.repository.js';
import { CompanyLooks } from './company-looks.service.js';
import { CompanyWordsController } from './company-words.controller.js';
import { CompanyWordsEntity } from './company-words.entity.js';
import { CompanyWordsRepository } from './company-words.repository.js';
import { CompanyWords } from './company-words.service.js';
import { CompanyController } from './company.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([CompanyLookEntity, CompanyWordsEntity])],
  controllers: [CompanyController, CompanyWordsController],
  providers: [CompanyLooksRepository, CompanyLooks, CompanyWordsRepository, CompanyWords],
  exports: [CompanyLooks, CompanyWords],
})
export class CompanyModule {}
