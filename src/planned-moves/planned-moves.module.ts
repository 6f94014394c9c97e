import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MoveEntity, MovedPersonEntity } from './move.entity.js';
import { PlannedMovesRepository } from './planned-moves.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([MoveEntity, MovedPersonEntity])],
  providers: [PlannedMovesRepository],
  exports: [PlannedMovesRepository],
})
export class PlannedMovesModule {}
