import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { StagedRelease } from './staged-release.js';

@Module({ imports: [EnrolmentsModule], providers: [StagedRelease], exports: [StagedRelease] })
export class StagedReleaseModule {}
