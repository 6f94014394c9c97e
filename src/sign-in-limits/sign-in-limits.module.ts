import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInLimitEntity } from './sign-in-limit.entity.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInLimitsRepository } from './sign-in-limits.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([SignInLimitEntity])],
  providers: [SignInLimits, SignInLimitsRepository],
  exports: [SignInLimits],
})
export class SignInLimitsModule {}
