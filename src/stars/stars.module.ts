import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StarEntity } from './star.entity.js';
import { StarsController } from './stars.controller.js';
import { StarsRepository } from './stars.repository.js';
import { StarsService } from './stars.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([StarEntity])],
  controllers: [StarsController],
  providers: [StarsService, StarsRepository],
  exports: [StarsRepository],
})
export class StarsModule {}
