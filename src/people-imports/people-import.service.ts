import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit-log.js';
import { publicId } from '../common/random.js';
import { PersonWritesRepository } from '../people/person-writes.repository.js';
import { type StagedPerson, StagedPeopleRepository } from '../people/staged-people.repository.js';
import { ReportingLinesRepository } from '../reporting-lines/reporting-lines.repository.js';
import type { ImportOutcome } from '../import-history/dto/import.view.js';
import { KeptFindings } from '../import-findings/kept-findings.js';
import {
  type BegunImport,
  ImportBook,
  type ImportFile,
  type ImportOptions,
} from '../import-history/import-book.service.js';
import { type JudgedFile, PeopleFileService } from './people-file.service.js';
import type { PersonPlan } from './person-changes.js';

/** Turns an HR export into people. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly files: PeopleFileService,
    private readonly book: ImportBook,
    private readonly findings: KeptFindings,
    private readonly staged: StagedPeopleRepository,
    private readonly writes: PersonWritesRepository,
    private readonly lines: ReportingLinesRepository,
  ) {}

  /**
   * Imports a file, or says what it would do. Throws a coded refusal for a file that cannot be read,
   * `IMPORT_ROWS_REJECTED` when rows have mistakes and are not to be skipped, `IMPORT_RUNNING` beside another import.
   */
  async import(file: ImportFile, options: ImportOptions, actor: Actor): Promise<ImportOutcome> {
    return await (
      await this.begin(file, options, actor)
    ).outcome;
  }

  /** As `import`, for those who do not wait: the entry in the history at once, the outcome once there is one. */
  async begin(file: ImportFile, options: ImportOptions, actor: Actor): Promise<BegunImport> {
    return await this.book.begin('people', file, options, actor, async (begun) => {
      const judged = await this.files.judge(file, options.skipRejected, begun.running);
      const { csv, columns, tally } = judged;
      await this.findings.keepRejected(begun.record.id, { csv, columns, rejections: tally.rejections });
      if (!options.dryRun) return await this.apply(begun, judged, options, actor);
      for await (const _ of this.files.plans(judged, begun.running));
      return await this.book.endDryRun(begun.record, tally);
    });
  }

  private async apply(
    { record, running }: Pick<BegunImport, 'record' | 'running'>,
    judged: JudgedFile,
    { skipRejected }: ImportOptions,
    actor: Actor,
  ): Promise<ImportOutcome> {
    if (judged.tally.rejections.count > 0 && !skipRejected)
      return await this.book.refuse(record, judged.tally);
    await this.staged.clear();
    try {
      for await (const plans of this.files.plans(judged, running))
        await this.staged.add(record.id, plans.map(toStaged));
      return await this.book.apply(record, actor, judged.tally, async () => {
        running.enter('writing', judged.tally.rows);
        await this.writes.apply(record.id, record.source, (rows) => running.advance(rows));
        running.enter('finishing');
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
