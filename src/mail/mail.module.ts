import { Module } from '@nestjs/common';
import { MailPatience, MailServer } from './mail-server.js';

@Module({ providers: [MailPatience, MailServer], exports: [MailServer] })
export class MailModule {}
