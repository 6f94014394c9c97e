import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NoticePreferenceEntity } from './notice-preference.entity.js';
import { NoticePreferencesController } from './notice-preferences.controller.js';
import { NoticePreferencesRepository } from './notice-preferences.repository.js';
import { NoticePreferencesService } from './notice-preferences.service.js';
import { StoppedMailController } from './stopped-mail.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([NoticePreferenceEntity])],
  controllers: [NoticePreferencesController, StoppedMailController],
  providers: [NoticePreferencesRepository, NoticePreferencesService],
})
export class NoticePreferencesModule {}
