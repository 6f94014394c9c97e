import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

@Module({ imports: [NotificationsModule], controllers: [InboxController], providers: [InboxService] })
export class InboxModule {}
