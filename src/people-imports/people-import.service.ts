import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit-log.js';
import { publicId } from '../common/random.js';
import { PersonWritesRepository } from '../people/person-writes.repository.js';
import { type StagedPerson, StagedPeopleRepository } from '../people/staged-people.repository.js';
import { ReportingLinesRepository } from '../reporting-lines/reporting-lines.repository.js';
import type { ImportOutcome } from './dto/import.view.js';
import { ImportBook, type ImportFile, type ImportOptions } from './import-book.service.js';
import type { ImportRecord } from './people-imports.repository.js';
import { type JudgedFile, PeopleFileService } from './people-file.service.js';
import type { PersonPlan } from './person-changes.js';

/** Turns an HR export into people. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly files: PeopleFileService,
    private readonly book: ImportBook,
    private readonly staged: StagedPeopleRepository,
    private readonly writes: PersonWritesRepository,
    private readonly lines: ReportingLinesRepository,
  ) {}

  /**
   * Imports a file, or says what it would do. Throws a coded refusal for a file that cannot be read,
   * `IMPORT_ROWS_REJECTED` when rows have mistakes and are not to be skipped, `IMPORT_RUNNING` beside another import.
   */
  async import(file: ImportFile, options: ImportOptions, actor: Actor): Promise<ImportOutcome> {
    if (options.dryRun) {
      const judged = await this.files.judge(file, options.skipRejected);
      for await (const _ of this.files.plans(judged));
      return await this.book.noteDryRun('people', file, actor, judged.tally);
    }
    const record = await this.book.begin('people', file, actor);
    try {
      const judged = await this.files.judge(file, options.skipRejected);
      if (judged.tally.rejections.count > 0 && !options.skipRejected)
        return await this.book.refuse(record, judged.tally);
      return await this.apply(record, judged, actor);
    } finally {
      await this.book.giveUp(record);
    }
  }

  private async apply(record: ImportRecord, judged: JudgedFile, actor: Actor): Promise<ImportOutcome> {
    await this.staged.clear();
    try {
      for await (const plans of this.files.plans(judged))
        await this.staged.add(record.id, plans.map(toStaged));
      return await this.book.apply(record, actor, judged.tally, async () => {
        await this.writes.apply(record.id, record.source);
        await this.lines.rebuild();
      });
    } finally {
      await this.staged.forget(record.id);
      await this.lines.deleteOld();
    }
  }
}

const toStaged = ({ staged, action }: PersonPlan): StagedPerson => ({
  ...staged,
  publicId: action === 'new' ? publicId() : null,
});
