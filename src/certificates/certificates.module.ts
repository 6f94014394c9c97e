import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/company.module.js';
import { CertificateWording } from './certificate-wording.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificatesService } from './certificates.service.js';

@Module({
  imports: [CompanyModule],
  controllers: [CertificatesController],
  providers: [CertificatesService, CertificateWording, CertificatesRepository],
  exports: [CertificateWording],
})
export class CertificatesModule {}
