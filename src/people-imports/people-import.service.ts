import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit-log.js';
import { publicId } from '../common/random.js';
import { PersonWritesRepository } from '../people/person-writes.repository.js';
import { type StagedPerson, StagedPeopleRepository } from '../staged-people/staged-people.repository.js';
import { ReportingLinesRepository } from '../reporting-lines/reporting-lines.repository.js';
import { HeldRowsRepository } from '../held-rows/held-rows.repository.js';
import type { PersonRow } from '../hr-files/person-row.js';
import type { ImportTally } from '../import-findings/import-tally.js';
import type { ImportOutcome } from '../import-history/dto/import.view.js';
import { KeptFindings } from '../import-findings/kept-findings.js';
import {
  type BegunImport,
  ImportBook,
  type ImportFile,
  type ImportOptions,
} from '../import-history/import-book.service.js';
import type { RunningImport } from '../import-history/import-progress.js';
import type { FullExport } from '../leavers/leavers.js';
import { leaverErrors } from '../leavers/leavers.errors.js';
import type { AbsentPeople } from '../leavers/leavers.repository.js';
import { AbsentPeopleService } from './absent-people.service.js';
import { type JudgedFile, PeopleFileService } from './people-file.service.js';
import type { PersonPlan } from './person-changes.js';

export interface PeopleImportOptions extends ImportOptions, FullExport {
  /** Whether the file names everybody of its source, so that whoever is absent has left. */
  full?: boolean;
}

/** A row whose person somebody has named: `asNew` is somebody whom we do not know, though their number is. */
export interface DecidedRow {
  row: PersonRow;
  source: string;
  asNew: boolean;
}

type Begun = Pick<BegunImport, 'record' | 'running'>;

/** What an import is about to do. */
interface Intent {
  judged: JudgedFile;
  leaving: AbsentPeople;
  options: PeopleImportOptions;
}

const NOTHING_TO_REMEMBER = async (): Promise<void> => undefined;
const NOBODY: AbsentPeople = { absent: 0, inService: 0, employeeNumbers: [] };

/** Turns an HR export into people. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly files: PeopleFileService,
    private readonly absent: AbsentPeopleService,
    private readonly held: HeldRowsRepository,
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
  async import(file: ImportFile, options: PeopleImportOptions, actor: Actor): Promise<ImportOutcome> {
    return await (
      await this.begin(file, options, actor)
    ).outcome;
  }

  /** As `import`, for those who do not wait: the entry in the history at once, the outcome once there is one. */
  async begin(file: ImportFile, options: PeopleImportOptions, actor: Actor): Promise<BegunImport> {
    return await this.book.begin('people', file, options, actor, async (begun) => {
      if (!options.dryRun) await this.lines.letMovesEnd();
      const judged = await this.files.judge(file, options, begun.running);
      const { csv, columns, tally } = judged;
      await this.findings.keepRejected(begun.record.id, { csv, columns, rejections: tally.rejections });
      const leaving = options.full ? await this.absent.find(judged, options) : NOBODY;
      if (!options.dryRun) return await this.apply(begun, { judged, leaving, options }, actor);
      for await (const _ of this.plans({ judged, leaving, options }, begun.running));
      return await this.book.endDryRun(begun.record, tally);
    });
  }

  /**
   * Imports one row as somebody decided about it, as an import of its own; `decide` notes the decision in the same run. Throws
   * `IMPORT_ROWS_REJECTED` where the row cannot be used, `IMPORT_RUNNING` beside another import.
   */
  async importDecided(
    { row, source, asNew }: DecidedRow,
    decide: () => Promise<void>,
    actor: Actor,
  ): Promise<ImportOutcome> {
    const name = `held row of ${row.employeeNumber}`;
    const file = { name, source, content: Buffer.from(JSON.stringify(row)) };
    const options = { dryRun: false, skipRejected: false };
    const { outcome } = await this.book.begin('people', file, options, actor, async (begun) => {
      await this.lines.letMovesEnd();
      const judged = await this.files.judgeRow(row, source, asNew);
      if (judged.tally.rejections.count > 0) return await this.book.refuse(begun.record, judged.tally);
      const plans = await this.files.planRows([row], judged, asNew);
      // What is decided is written even where the row changes nothing by now.
      const tally = judged.tally.alwaysWrites();
      return await this.applyPlans(begun, { plans: [plans], tally }, actor, decide);
    });
    return await outcome;
  }

  private async *plans(
    { judged, leaving, options }: Intent,
    running: RunningImport,
  ): AsyncGenerator<PersonPlan[]> {
    const all = [this.files.plans(judged, running), this.absent.plans(judged, leaving, options)];
    for (const plans of all) {
      for await (const chunk of plans) {
        await this.files.meetMoves(chunk, judged.tally);
        yield chunk;
      }
    }
  }

  private async apply(begun: Begun, intent: Intent, actor: Actor): Promise<ImportOutcome> {
    const { judged, leaving, options } = intent;
    if (judged.tally.rejections.count > 0 && !options.skipRejected)
      return await this.book.refuse(begun.record, judged.tally);
    if (judged.tally.leavers?.needsConfirmation) throw leaverErrors.tooMany(leaving);
    const outcome = await this.applyPlans(
      begun,
      { plans: this.plans(intent, begun.running), tally: judged.tally },
      actor,
      () => this.held.hold(begun.record.id, judged.source, judged.heldRows),
      () => this.files.remember(judged),
    );
    if (options.full) await this.absent.remember(judged);
    return outcome;
  }

  /** Stages what is planned and applies it in one run, beside what `also` does first in that run where anything changes, and `remember` in any case. */
  private async applyPlans(
    { record, running }: Begun,
    { plans, tally }: { plans: AsyncIterable<PersonPlan[]> | Iterable<PersonPlan[]>; tally: ImportTally },
    actor: Actor,
    also: () => Promise<void>,
    remember = NOTHING_TO_REMEMBER,
  ): Promise<ImportOutcome> {
    await this.staged.clear();
    try {
      for await (const chunk of plans) await this.staged.add(record.id, chunk.map(toStaged));
      const write = async () => {
        await also();
        running.enter('writing', tally.rows);
        await this.writes.apply(record.id, record.source, (rows) => running.advance(rows));
        running.enter('finishing');
        await this.lines.rebuild();
      };
      return await this.book.apply(record, actor, tally, write, remember);
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
