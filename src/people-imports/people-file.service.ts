import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { groupBy } from '../common/group-by.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { detached } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { type Columns, isLabelRow, type PersonField, personColumns } from '../hr-files/column-names.js';
import { type CsvFile, openCsv } from '../csv-files/csv-file.js';
import { type FileEntry, FileJudgement, type Known } from './file-judgement.js';
import type { ImportFile } from '../import-history/import-book.service.js';
import type { RunningImport } from '../import-history/import-progress.js';
import { ImportTally } from '../import-findings/import-tally.js';
import { type PersonPlan, planPerson, shown } from './person-changes.js';
import { type PersonRow, readPersonRow } from '../hr-files/person-row.js';
import { Rejections } from '../hr-files/rejections.js';
import { StoredPeopleRepository } from './stored-people.repository.js';
import { type Candidate, sortKeysOf } from '../hr-files/supervisors.js';

/** A file of people that was judged as a whole; its rows are read again to be planned, so that memory stays bounded. */
export interface JudgedFile {
  source: string;
  csv: CsvFile;
  columns: Columns<PersonField>;
  /** The rows that say whose they are, rejected ones among them. */
  entries: readonly FileEntry[];
  judgement: FileJudgement;
  tally: ImportTally;
}

/** Reads a file of people and says what it would do; writes nothing. */
@Injectable()
export class PeopleFileService {
  constructor(
    private readonly stored: StoredPeopleRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Reads all rows once and names every mistake; throws a coded refusal for a file that cannot be read. */
  async judge(
    { content, source }: ImportFile,
    skipRejected: boolean,
    running: RunningImport,
  ): Promise<JudgedFile> {
    const csv = await openCsv(content);
    const columns = personColumns(csv.header);
    const tally = new ImportTally(new Rejections(), columns.ignored);
    const entries = await this.entriesOf(csv, columns, tally, running);
    const nameOf = (field: PersonField) => csv.header[columns.of.get(field) ?? -1] ?? field;
    const judgement = new FileJudgement(
      entries,
      await this.knownTo(source, entries),
      {
        employeeNumber: nameOf('employeeNumber'),
        email: nameOf('email'),
        hiredOn: nameOf('hiredOn'),
        lastDay: nameOf('lastDay'),
      },
      tally.rejections,
    );
    for (const _ of judgement.judge()) await nextTurn();
    if (skipRejected) for (const _ of judgement.settleWithoutRejected()) await nextTurn();
    return { source, csv, columns, entries, judgement, tally };
  }

  /** Reads the rows again and yields what has to be done, a chunk at a time; rejected and unchanged rows need nothing. */
  async *plans(
    { source, csv, columns, judgement, tally }: JudgedFile,
    running: RunningImport,
  ): AsyncGenerator<PersonPlan[]> {
    running.enter('comparing', tally.rows);
    const context = {
      today: dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE),
      companyZone: this.env.COMPANY_TIME_ZONE,
    };
    for await (const chunk of csv.chunks()) {
      const rows = chunk
        .filter(({ line, cells }) => !tally.rejections.has(line) && !isLabelRow(cells, columns))
        .flatMap((record) => readPersonRow(record, columns).row ?? []);
      const stored = await this.stored.snapshots(
        source,
        rows.map(({ employeeNumber }) => employeeNumber),
      );
      const plans = rows.map((row) =>
        planPerson(row, stored.get(row.employeeNumber) ?? null, judgement.managerOf(row.line), context),
      );
      for (const plan of plans) tally.add(plan.action, shown(plan));
      running.advance(chunk.length);
      yield plans.filter(({ action }) => action !== 'unchanged');
    }
  }

  private async entriesOf(
    csv: CsvFile,
    columns: Columns<PersonField>,
    tally: ImportTally,
    running: RunningImport,
  ): Promise<FileEntry[]> {
    const entries: FileEntry[] = [];
    for await (const chunk of csv.chunks()) {
      running.advance(chunk.length);
      for (const record of chunk) {
        if (isLabelRow(record.cells, columns)) continue;
        tally.rows++;
        const { row, mistakes } = readPersonRow(record, columns);
        for (const mistake of mistakes) tally.rejections.add(mistake);
        if (row) entries.push(toEntry(row));
      }
    }
    return entries;
  }

  private async knownTo(source: string, entries: readonly FileEntry[]): Promise<Known> {
    const emails = entries.flatMap(({ email }) => email ?? []);
    const owners = await this.stored.emailOwners(emails);
    const people = await this.stored.known(
      source,
      entries.map(({ employeeNumber }) => employeeNumber),
    );
    return {
      people,
      emailOwners: new Map(owners.map((owner) => [owner.email ?? '', owner])),
      candidates: await this.candidatesFor(source, entries),
      lines: entries.some(({ supervisor }) => supervisor) ? await this.stored.lines() : new Map(),
    };
  }

  /** Stored people whom the file may mean by a supervisor's number, e-mail address or name. */
  private async candidatesFor(source: string, entries: readonly FileEntry[]): Promise<Candidate[]> {
    const named = groupBy(
      entries.flatMap(({ supervisor }) => supervisor ?? []),
      ({ text }) => text,
    );
    const texts = [...named.keys()];
    const inFile = new Set(entries.map(({ employeeNumber }) => employeeNumber));
    const numbers = texts.flatMap((text) => [text, /\(([^()]+)\)$/.exec(text)?.[1] ?? []].flat());
    const names = texts.filter((text) => named.get(text)?.some(({ by }) => by === 'any'));
    const withoutNumber = names.map((text) => text.replace(/\s*\([^()]+\)$/, ''));
    const known = await this.stored.known(
      source,
      numbers.filter((number) => !inFile.has(number)),
    );
    const owners = await this.stored.emailOwners(
      texts.filter((text) => text.includes('@')).map((text) => text.toLowerCase()),
    );
    const people = await this.stored.named([...new Set(withoutNumber.flatMap(sortKeysOf))]);
    // Employee numbers are unique within a source only, so those of the file's own source are added last.
    return [...people, ...owners, ...known.values()];
  }
}

/** Entries stay until the whole file is judged, the text that they were cut from does not. */
const toEntry = (row: PersonRow): FileEntry => ({
  line: row.line,
  employeeNumber: detached(row.employeeNumber),
  email: row.email ? detached(row.email) : null,
  name: detached(`${row.givenName ?? ''} ${row.familyName ?? ''}`.trim()),
  supervisor: row.supervisor && { ...row.supervisor, text: detached(row.supervisor.text) },
  hiredOn: row.hiredOn,
  lastDay: row.lastDay,
});
