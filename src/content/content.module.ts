import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { KickOffModule } from '../kick-off/kick-off.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { TracksModule } from '../tracks/tracks.module.js';
import { ContentPublishing } from './content-publishing.js';
import { ContentSync } from './content-sync.js';

@Module({
  imports: [CoursesModule, KickOffModule, TipsModule, TracksModule],
  providers: [ContentPublishing, ContentSync],
  exports: [ContentPublishing, ContentSync],
})
export class ContentModule {}
