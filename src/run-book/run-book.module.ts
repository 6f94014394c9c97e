import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RunBookRepository } from './run-book.repository.js';
import { AssignmentRunEntity } from './run.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([AssignmentRunEntity])],
  providers: [RunBookRepository],
  exports: [RunBookRepository],
})
export class RunBookModule {}
