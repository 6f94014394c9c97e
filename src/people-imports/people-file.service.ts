import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import type { CsvFile } from '../csv-files/csv-file.js';
import type { NewHeldRow } from '../held-rows/held-rows.repository.js';
import { type Columns, isLabelRow } from '../hr-columns/column-names.js';
import type { Conventions } from '../hr-columns/conventions.js';
import type { PersonField } from '../hr-columns/person-fields.js';
import { type PersonRow, readPersonRow } from '../hr-files/person-row.js';
import { Rejections } from '../hr-files/rejections.js';
import { type Candidate, partsOf, sortKeysOf, waysOf } from '../hr-files/supervisors.js';
import { readingOf } from '../hr-sources/file-reading.js';
import { HrFilesService, type ReadableFile } from '../hr-sources/hr-files.service.js';
import type { Remembered } from '../hr-sources/hr-sources.repository.js';
import { ImportTally } from '../import-findings/import-tally.js';
import type { ImportFile, ImportOptions } from '../import-history/import-book.service.js';
import type { RunningImport } from '../import-history/import-progress.js';
import { heldIn, mergedIn, type NamedEntry, toEntry, soleHolders } from './file-entry.js';
import { type FileEntry, FileJudgement, type Known } from './file-judgement.js';
import { PlannedMovesRepository } from '../planned-moves/planned-moves.repository.js';
import { metMoves } from './met-moves.js';
import { type PersonPlan, planPerson, shown } from './person-changes.js';
import {
  type NamedPerson,
  type StoredCandidate,
  StoredPeopleRepository,
} from './stored-people.repository.js';

/** A file of people that was judged as a whole; its rows are read again to be planned, so that memory stays bounded. */
export interface JudgedFile {
  source: string;
  csv: CsvFile;
  columns: Columns<PersonField>;
  conventions: Conventions;
  /** What counts for the next file of this source once this one is applied. */
  remembering: Remembered;
  /** The rows that say whose they are, rejected ones among them. */
  entries: readonly FileEntry[];
  judgement: FileJudgement;
  /** By line: the person who has the row's employee number under another name. */
  held: ReadonlyMap<number, number>;
  heldRows: NewHeldRow[];
  /** Lines of people whose records were merged: nothing is to be done about them. */
  merged: ReadonlySet<number>;
  tally: ImportTally;
}

/** Reads a file of people and says what it would do; writes nothing. */
@Injectable()
export class PeopleFileService {
  constructor(
    private readonly hrFiles: HrFilesService,
    private readonly stored: StoredPeopleRepository,
    private readonly plannedMoves: PlannedMovesRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Reads all rows once and names every mistake; throws a coded refusal for a file that cannot be read. */
  async judge(
    { content, source }: ImportFile,
    options: ImportOptions,
    running: RunningImport,
  ): Promise<JudgedFile> {
    const file = await this.hrFiles.openPeople(content, source, options.reading ?? {});
    const { csv, columns } = file;
    const tally = new ImportTally(new Rejections(), columns.ignored, readingOf(file));
    const entries = await this.entriesOf(file, tally, running);
    const known = await this.knownTo(source, entries);
    const held = heldIn(entries, known.people, tally);
    const merged = mergedIn(entries, known.people);
    const nameOf = (field: PersonField) => csv.header[columns.of.get(field) ?? -1] ?? field;
    const judgement = new FileJudgement(
      held.size + merged.size > 0
        ? entries.filter(({ line }) => !held.has(line) && !merged.has(line))
        : entries,
      known,
      {
        employeeNumber: nameOf('employeeNumber'),
        email: nameOf('email'),
        hiredOn: nameOf('hiredOn'),
        lastDay: nameOf('lastDay'),
      },
      tally.rejections,
      options.unknownManagers,
    );
    await settle(judgement, options.skipRejected);
    tally.unknownManagers = judgement.unknownManagers.list();
    tally.held = held.size;
    return { source, ...file, entries, judgement, held, heldRows: [], merged, tally };
  }

  /**
   * Reads the rows again and yields what has to be done, a chunk at a time; rejected and unchanged rows need nothing. Held ones are
   * added to `heldRows`.
   */
  async *plans(judged: JudgedFile, running: RunningImport): AsyncGenerator<PersonPlan[]> {
    const { csv, columns, conventions, held, heldRows, merged, tally } = judged;
    running.enter('comparing', tally.rows);
    for await (const chunk of csv.chunks()) {
      const rows = chunk
        .filter(({ line, cells }) => !tally.rejections.has(line) && !isLabelRow(cells, columns))
        .flatMap((record) => readPersonRow(record, columns, conventions).row ?? []);
      yield await this.planRows(
        rows.filter(({ line }) => !held.has(line) && !merged.has(line)),
        judged,
      );
      for (const row of rows) {
        const personId = held.get(row.line);
        if (personId !== undefined) heldRows.push({ row, personId });
        else if (merged.has(row.line)) tally.add('unchanged', recognised(row));
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
    for (const plan of plans) tally.add(plan.action, shown(plan), plan.isReturn);
    return plans.filter(({ action }) => action !== 'unchanged');
  }

  /** Notes the planned moves that these plans meet. */
  async meetMoves(plans: readonly PersonPlan[], tally: ImportTally): Promise<void> {
    const known = plans.flatMap(({ staged }) => staged.personId ?? []);
    if (known.length > 0) tally.meet(metMoves(plans, await this.plannedMoves.plannedFor(known)));
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

  /** Remembers how the file was read for the next one of its source; inside the run that applies it. */
  async remember({ source, remembering }: JudgedFile): Promise<void> {
    await this.hrFiles.remember(source, 'people', remembering);
  }

  private async entriesOf(
    { csv, columns, conventions }: ReadableFile<PersonField>,
    tally: ImportTally,
    running: RunningImport,
  ): Promise<NamedEntry[]> {
    const entries: NamedEntry[] = [];
    for await (const chunk of csv.chunks()) {
      running.advance(chunk.length);
      for (const record of chunk) {
        if (isLabelRow(record.cells, columns)) continue;
        tally.rows++;
        const { row, alsoCalled, mistakes } = readPersonRow(record, columns, conventions);
        for (const mistake of mistakes) tally.rejections.add(mistake);
        if (row) entries.push(toEntry(row, alsoCalled));
      }
    }
    return entries;
  }

  private async knownTo(
    source: string,
    entries: readonly FileEntry[],
  ): Promise<Known & { people: Map<string, NamedPerson> }> {
    const people = await this.stored.known(
      source,
      entries.map(({ employeeNumber }) => employeeNumber),
    );
    const holders = soleHolders(entries);
    const owners = await this.stored.emailOwners([...holders.keys()], ({ key, email, employeeNumber }) => {
      const isTheirOwnRow = holders.get(email ?? '') === employeeNumber;
      return !isTheirOwnRow || people.get(employeeNumber)?.key !== key;
    });
    return {
      people,
      emailOwners: new Map(owners.map((owner) => [owner.email ?? '', owner])),
      candidates: await this.candidatesFor(source, entries),
      lines: entries.some(({ supervisor }) => supervisor) ? await this.stored.lines() : new Map(),
    };
  }

  /** Stored people whom the file may mean by a supervisor's number, e-mail address or name. */
  private async candidatesFor(source: string, entries: readonly FileEntry[]): Promise<Candidate[]> {
    const texts = new Set<string>();
    const names = new Set<string>();
    for (const { supervisor } of entries) {
      for (const { by, text } of waysOf(supervisor)) {
        texts.add(text);
        if (by === 'any') names.add(partsOf(text).name);
      }
    }
    const inFile = new Set(entries.map(({ employeeNumber }) => employeeNumber));
    const numbers = [...texts]
      .flatMap((text) => [text, partsOf(text).number ?? text])
      .filter((number) => !inFile.has(number));
    const emails = [...texts].filter((text) => text.includes('@')).map((text) => text.toLowerCase());
    const own = await this.stored.known(source, numbers);
    const elsewhere = await this.stored.numberedElsewhere(
      source,
      numbers.filter((number) => !own.has(number)),
    );
    const owners = await this.stored.emailOwners(emails);
    const people = await this.stored.named([...new Set([...names].flatMap(sortKeysOf))]);
    const ofSource = (candidate: StoredCandidate) => ({
      ...candidate,
      isElsewhere: candidate.source !== source,
    });
    return [...[...people, ...owners, ...elsewhere].map(ofSource), ...own.values()];
  }
}

const recognised = ({ line, employeeNumber, givenName = '', familyName = '' }: PersonRow) => ({
  line,
  employeeNumber,
  name: `${givenName} ${familyName}`.trim(),
  changes: [],
});

async function settle(judgement: FileJudgement, skipRejected: boolean): Promise<void> {
  for (const _ of judgement.judge()) await nextTurn();
  if (skipRejected) for (const _ of judgement.settleWithoutRejected()) await nextTurn();
}
