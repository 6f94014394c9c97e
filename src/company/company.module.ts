import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyLookEntity } from './company-look.entity.js';
import { CompanyLooksRepository } from './company-looks.repository.js';
import { CompanyLooks } from './company-looks.service.js';
import { CompanyController } from './company.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([CompanyLookEntity])],
  controllers: [CompanyController],
  providers: [CompanyLooksRepository, CompanyLooks],
  exports: [CompanyLooks],
})
export class CompanyModule {}
