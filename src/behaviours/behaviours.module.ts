import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BehaviourEntity } from './behaviour.entity.js';
import { Behaviours } from './behaviours.js';
import { BehavioursController } from './behaviours.controller.js';
import { BehavioursRepository } from './behaviours.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([BehaviourEntity])],
  controllers: [BehavioursController],
  providers: [Behaviours, BehavioursRepository],
  exports: [Behaviours],
})
export class BehavioursModule {}
