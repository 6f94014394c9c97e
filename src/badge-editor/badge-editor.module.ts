import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BadgesModule } from '../badges/badges.module.js';
import { ContentModule } from '../content/content.module.js';
import { BadgeDrafting } from './badge-drafting.js';
import { BadgeEditorController } from './badge-editor.controller.js';
import { BadgeEditor } from './badge-editor.service.js';
import { BadgeOptions } from './badge-options.js';
import { BadgeTexts } from './badge-texts.js';

@Module({
  imports: [AwardsModule, BadgesModule, ContentModule],
  controllers: [BadgeEditorController],
  providers: [BadgeEditor, BadgeDrafting, BadgeOptions, BadgeTexts],
})
export class BadgeEditorModule {}
