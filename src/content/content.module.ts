import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges/badges.module.js';
import { BehavioursModule } from '../behaviours/behaviours.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { KickOffModule } from '../kick-off/kick-off.module.js';
import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { TracksModule } from '../tracks/tracks.module.js';
import { WorkshopPlansModule } from '../workshop-plans/workshop-plans.module.js';
import { WrittenCoursesModule } from '../written-courses/written-courses.module.js';
import { ContentPublishing } from './content-publishing.js';
import { ContentSync } from './content-sync.js';
import { PublishingTurns } from './publishing-turns.js';
import { ToldContent } from './told-content.js';

@Module({
  imports: [
    BadgesModule,
    BehavioursModule,
    CoursesModule,
    KickOffModule,
    MessageTemplatesModule,
    TipsModule,
    TracksModule,
    WorkshopPlansModule,
    WrittenCoursesModule,
  ],
  providers: [ContentPublishing, ContentSync, PublishingTurns, ToldContent],
  exports: [ContentPublishing, ContentSync, PublishingTurns, WrittenCoursesModule],
})
export class ContentModule {}
