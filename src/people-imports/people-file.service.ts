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
import type { NewHeldRow } from '../held-rows/held-rows.repository.js';
import { isOtherName } from '../held-rows/other-name.js';
import { ImportTally } from '../import-findings/import-tally.js';
import { type PersonPlan, planPerson, shown } from './person-changes.js';
import { type PersonRow, readPersonRow } from '../hr-files/person-row.js';
import { Rejections } from '../hr-files/rejections.js';
import { type NamedPerson, StoredPeopleRepository } from './stored-people.repository.js';
import { type Candidate, sortKeysOf } from '../hr-files/supervisors.js';

/** A file of people that was judged as a whole; its rows are read again to be planned, so that memory stays bounded. */
export interface JudgedFile {
  source: string;
  csv: CsvFile;
  columns: Columns<PersonField>;
  /** The rows that say whose they are, rejected ones among them. */
  entries: readonly FileEntry[];
  judgement: FileJudgement;
  /** By line: the person who has the row's employee number under another name. */
  held: ReadonlyMap<number, number>;
  heldRows: NewHeldRow[];
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
    const known = await this.knownTo(source, entries);
    const held = heldIn(entries, known.people, tally);
    const nameOf = (field: PersonField) => csv.header[columns.of.get(field) ?? -1] ?? field;
    const judgement = new FileJudgement(
      held.size > 0 ? entries.filter(({ line }) => !held.has(line)) : entries,
      known,
      {
        employeeNumber: nameOf('employeeNumber'),
        email: nameOf('email'),
        hiredOn: nameOf('hiredOn'),
        lastDay: nameOf('lastDay'),
      },
      tally.rejections,
    );
    await settle(judgement, skipRejected);
    tally.held = held.size;
    return { source, csv, columns, entries, judgement, held, heldRows: [], tally };
  }

  /**
   * Reads the rows again and yields what has to be done, a chunk at a time; rejected and unchanged rows need nothing. Held ones are
   * added to `heldRows`.
   */
  async *plans(judged: JudgedFile, running: RunningImport): AsyncGenerator<PersonPlan[]> {
    const { csv, columns, held, heldRows, tally } = judged;
    running.enter('comparing', tally.rows);
    for await (const chunk of csv.chunks()) {
      const rows = chunk
        .filter(({ line, cells }) => !tally.rejections.has(line) && !isLabelRow(cells, columns))
        .flatMap((record) => readPersonRow(record, columns).row ?? []);
      yield await this.planRows(
        rows.filter(({ line }) => !held.has(line)),
        judged,
      );
      for (const row of rows) {
        const personId = held.get(row.line);
        if (personId !== undefined) heldRows.push({ row, personId });
      }
      running.advance(chunk.length);
    }
  }

  /** Plans rows that were judged; those of `asNew` are of people whom we do not know, whoever has their number. */
  async planRows(
    rows: readonly PersonRow[],
    { source, judgement, tally }: Pick<JudgedFile, 'source' | 'judgement' | 'tally'>,
    asNew = false,
  ): Promise<PersonPlan[]> {
    const context = {
      today: dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE),
      companyZone: this.env.COMPANY_TIME_ZONE,
    };
    const numbers = asNew ? [] : rows.map(({ employeeNumber }) => employeeNumber);
    const stored = await this.stored.snapshots(source, numbers);
    const plans = rows.map((row) =>
      planPerson(row, stored.get(row.employeeNumber) ?? null, judgement.managerOf(row.line), context),
    );
    for (const plan of plans) tally.add(plan.action, shown(plan));
    return plans.filter(({ action }) => action !== 'unchanged');
  }

  /** Judges one row again, as a person decided about it; `asNew` takes it for somebody whom we do not know. */
  async judgeRow(
    row: PersonRow,
    source: string,
    asNew: boolean,
  ): Promise<Pick<JudgedFile, 'source' | 'judgement' | 'tally'>> {
    const tally = new ImportTally(new Rejections(), []);
    tally.rows = 1;
    const entries = [toEntry(row)];
    const known = await this.knownTo(source, entries);
    const judgement = new FileJudgement(
      entries,
      asNew ? { ...known, people: new Map() } : known,
      { employeeNumber: 'Employee number', email: 'E-mail', hiredOn: 'Hire date', lastDay: 'Last day' },
      tally.rejections,
    );
    await settle(judgement, false);
    return { source, judgement, tally };
  }

  private async entriesOf(
    csv: CsvFile,
    columns: Columns<PersonField>,
    tally: ImportTally,
    running: RunningImport,
  ): Promise<NamedEntry[]> {
    const entries: NamedEntry[] = [];
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

  private async knownTo(
    source: string,
    entries: readonly FileEntry[],
  ): Promise<Known & { people: Map<string, NamedPerson> }> {
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
type NamedEntry = FileEntry & Pick<PersonRow, 'givenName' | 'familyName'>;

/** Rows whose employee number we know under another name, with whose it is; they are judged no further. */
function heldIn(
  entries: readonly NamedEntry[],
  known: ReadonlyMap<string, NamedPerson>,
  { rejections }: ImportTally,
): Map<number, number> {
  const found = entries.filter((entry) => {
    const person = known.get(entry.employeeNumber);
    return person !== undefined && !rejections.has(entry.line) && isOtherName(entry, person);
  });
  const numbers = new Set(found.map(({ employeeNumber }) => employeeNumber));
  const rows = groupBy(
    entries.filter(({ employeeNumber }) => numbers.has(employeeNumber)),
    ({ employeeNumber }) => employeeNumber,
  );
  // Where two rows have the number, that is the mistake.
  const single = found.filter(({ employeeNumber }) => rows.get(employeeNumber)?.length === 1);
  return new Map(single.map(({ line, employeeNumber }) => [line, known.get(employeeNumber)?.key ?? 0]));
}

async function settle(judgement: FileJudgement, skipRejected: boolean): Promise<void> {
  for (const _ of judgement.judge()) await nextTurn();
  if (skipRejected) for (const _ of judgement.settleWithoutRejected()) await nextTurn();
}

const toEntry = (row: PersonRow): NamedEntry => ({
  givenName: row.givenName,
  familyName: row.familyName,
  line: row.line,
  employeeNumber: detached(row.employeeNumber),
  email: row.email ? detached(row.email) : null,
  name: detached(`${row.givenName ?? ''} ${row.familyName ?? ''}`.trim()),
  supervisor: row.supervisor && { ...row.supervisor, text: detached(row.supervisor.text) },
  hiredOn: row.hiredOn,
  lastDay: row.lastDay,
});
