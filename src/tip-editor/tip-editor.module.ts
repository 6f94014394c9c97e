import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { TipPreviewsModule } from '../tip-previews/tip-previews.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { EditableTips } from './editable-tips.js';
import { TipDrafting } from './tip-drafting.js';
import { TipEditorController } from './tip-editor.controller.js';
import { TipEditorRepository } from './tip-editor.repository.js';
import { TipEditor } from './tip-editor.service.js';

@Module({
  imports: [ContentModule, TipPreviewsModule, TipsModule],
  controllers: [TipEditorController],
  providers: [EditableTips, TipDrafting, TipEditor, TipEditorRepository],
})
export class TipEditorModule {}
