import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { toUndoView, UndoView } from './dto/undo.view.js';
import { ImportUndoService } from './import-undo.service.js';
import { UndoReview } from './undo-review.js';

/** Taking the last import of a source back. */
@Controller('people/imports/:id/undo')
@Access('admin')
export class ImportUndoController {
  constructor(
    private readonly review: UndoReview,
    private readonly undoing: ImportUndoService,
  ) {}

  /** What undoing would do, and everything that stands against it. */
  @Get()
  async preview(@Param('id') id: string): Promise<UndoView> {
    return toUndoView(await this.review.of(id));
  }

  /** Undoes an import. */
  @Post()
  @HttpCode(200)
  async undo(@Me() { personId }: Identity, @Param('id') id: string): Promise<UndoView> {
    return toUndoView(await this.undoing.undo(id, personId));
  }
}
