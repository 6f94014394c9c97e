import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { CertificateZipsController } from './certificate-zips.controller.js';
import { CertificateZipsRepository } from './certificate-zips.repository.js';
import { CertificateZipsService } from './certificate-zips.service.js';

@Module({
  imports: [CertificatesModule, ReportsModule],
  controllers: [CertificateZipsController],
  providers: [CertificateZipsService, CertificateZipsRepository],
})
export class CertificateZipsModule {}
