import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecommendationEntity } from './recommendation.entity.js';
import { RecommendationsRepository } from './recommendations.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([RecommendationEntity])],
  providers: [RecommendationsRepository],
  exports: [RecommendationsRepository],
})
export class RecommendationsModule {}
