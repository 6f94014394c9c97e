import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit-log.js';
import { addDays, type Day, FOREVER } from '../common/days.js';
import { type AbsenceRow, readAbsenceRow } from '../hr-files/absence-row.js';
import { isLabelRow } from '../hr-columns/column-names.js';
import type { AbsenceField } from '../hr-columns/person-fields.js';
import { HrFilesService, type ReadableFile } from '../hr-sources/hr-files.service.js';
import { Rejections } from '../hr-files/rejections.js';
import { AbsencesRepository, BY_HAND } from '../people/absences.repository.js';
import { type AbsencePlan, planAbsences } from '../hr-files/absence-plan.js';
import type { ImportOutcome } from '../import-history/dto/import.view.js';
import { KeptFindings } from '../import-findings/kept-findings.js';
import {
  type BegunImport,
  ImportBook,
  type ImportFile,
  type ImportOptions,
} from '../import-history/import-book.service.js';
import type { RunningImport } from '../import-history/import-progress.js';
import { ImportTally } from '../import-findings/import-tally.js';
import { type ImportRecord, ImportsRepository } from '../import-history/imports.repository.js';
import { StoredPeopleRepository } from './stored-people.repository.js';

interface JudgedAbsences {
  plans: AbsencePlan[];
  tally: ImportTally;
}

const lastDay = (toOn: Day) => (toOn === FOREVER ? null : addDays(toOn, -1));

function actionOf({ row, stored }: AbsencePlan): 'new' | 'changed' | 'unchanged' {
  if (!stored) return 'new';
  return stored.toOn === row.toOn ? 'unchanged' : 'changed';
}

/** Brings absences in: new ones are added, one that began on the same day has its end moved, none is removed. */
@Injectable()
export class AbsenceImportService {
  constructor(
    private readonly book: ImportBook,
    private readonly stored: StoredPeopleRepository,
    private readonly absences: AbsencesRepository,
    private readonly imports: ImportsRepository,
    private readonly findings: KeptFindings,
    private readonly hrFiles: HrFilesService,
  ) {}

  /** As the import of people: `dryRun`, `skipRejected`, the same refusals. */
  async import(file: ImportFile, options: ImportOptions, actor: Actor): Promise<ImportOutcome> {
    return await (
      await this.begin(file, options, actor)
    ).outcome;
  }

  /** As `import`, for those who do not wait. */
  async begin(file: ImportFile, options: ImportOptions, actor: Actor): Promise<BegunImport> {
    return await this.book.begin('absences', file, options, actor, async ({ record, running }) => {
      const opened = await this.hrFiles.openAbsences(file.content, file.source, options.reading ?? {});
      const { csv, columns, remembering } = opened;
      const { plans, tally } = await this.judge(file.source, opened, running);
      await this.findings.keepRejected(record.id, { csv, columns, rejections: tally.rejections });
      if (options.dryRun) return await this.book.endDryRun(record, tally);
      if (tally.rejections.count > 0 && !options.skipRejected) return await this.book.refuse(record, tally);
      const remember = () => this.hrFiles.remember(record.source, 'absences', remembering);
      return await this.book.apply(record, actor, tally, () => this.write(record, plans), remember);
    });
  }

  private async judge(
    source: string,
    { csv, columns, conventions }: ReadableFile<AbsenceField>,
    running: RunningImport,
  ): Promise<JudgedAbsences> {
    const tally = new ImportTally(new Rejections(), columns.ignored);
    const rows: AbsenceRow[] = [];
    for await (const chunk of csv.chunks()) {
      running.advance(chunk.length);
      for (const record of chunk) {
        if (isLabelRow(record.cells, columns)) continue;
        tally.rows++;
        const { row, mistakes } = readAbsenceRow(record, columns, conventions);
        for (const mistake of mistakes) tally.rejections.add(mistake);
        if (row) rows.push(row);
      }
    }
    const people = await this.stored.absent(source, [
      ...new Set(rows.map(({ employeeNumber }) => employeeNumber)),
    ]);
    const stored = await this.absences.of([...people.values()].map(({ id }) => id));
    const names = {
      employeeNumber: csv.header[columns.of.get('employeeNumber') ?? -1] ?? '',
      fromOn: csv.header[columns.of.get('fromOn') ?? -1] ?? '',
    };
    const { plans, mistakes } = planAbsences(
      rows,
      people,
      stored.map((one) => ({ ...one, isByHand: one.source === BY_HAND })),
      names,
    );
    for (const mistake of mistakes) tally.rejections.add(mistake);
    for (const plan of plans) this.count(plan, tally);
    return { plans, tally };
  }

  private count(plan: AbsencePlan, tally: ImportTally): void {
    const { row, person, stored } = plan;
    const to = { field: 'to', from: stored && lastDay(stored.toOn), to: lastDay(row.toOn) };
    const changes = {
      new: [{ field: 'from', from: null, to: row.fromOn }, to],
      changed: [to],
      unchanged: [],
    };
    const action = actionOf(plan);
    const { line, employeeNumber } = row;
    tally.add(action, { line, employeeNumber, name: person.name, changes: changes[action] });
  }

  private async write(record: ImportRecord, plans: readonly AbsencePlan[]): Promise<void> {
    const done = plans.filter((plan) => actionOf(plan) !== 'unchanged');
    const fresh = done.filter(({ stored }) => stored === null);
    const added = fresh.map(({ row, person }) => ({
      ...row,
      personId: person.id,
      timeZone: person.timeZone,
    }));
    const moved = done.flatMap(({ row, person, stored }) =>
      stored ? [{ id: stored.id, toOn: row.toOn, timeZone: person.timeZone }] : [],
    );
    await this.absences.add(added, record.source);
    await this.absences.moveEnds(moved);
    const rows = done.map((plan) => ({
      line: plan.row.line,
      action: actionOf(plan),
      personId: plan.person.id,
    }));
    await this.imports.addRows(record.id, rows);
  }
}
