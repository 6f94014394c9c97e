import { Module } from '@nestjs/common';
import { BadgeEvidence } from './badge-evidence.js';
import { CourseEvidence } from './course-evidence.repository.js';
import { KudosEvidence } from './kudos-evidence.repository.js';
import { NominationEvidence } from './nomination-evidence.repository.js';
import { RecommendationEvidence } from './recommendation-evidence.repository.js';
import { ScenarioEvidence } from './scenario-evidence.repository.js';
import { SignOffEvidence } from './sign-off-evidence.repository.js';
import { TipEvidence } from './tip-evidence.repository.js';
import { TrackEvidence } from './track-evidence.repository.js';

@Module({
  providers: [
    BadgeEvidence,
    TrackEvidence,
    CourseEvidence,
    ScenarioEvidence,
    TipEvidence,
    KudosEvidence,
    SignOffEvidence,
    NominationEvidence,
    RecommendationEvidence,
  ],
  exports: [BadgeEvidence],
})
export class BadgeEvidenceModule {}
