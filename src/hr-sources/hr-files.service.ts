import { Injectable } from '@nestjs/common';
import { type CsvFile, openCsv } from '../csv-files/csv-file.js';
import {
  absenceColumns,
  type Columns,
  foundPersonColumns,
  isHeader,
  type Mappings,
  personColumns,
} from '../hr-columns/column-names.js';
import { type Conventions, FileSurvey, type Question, questionDetail } from '../hr-columns/conventions.js';
import { dateFormat, type DateFormat, DATE_PATTERNS } from '../hr-columns/date-format.js';
import { columnErrors } from '../hr-columns/hr-columns.errors.js';
import {
  ABSENCE_FIELDS,
  type AbsenceField,
  type FieldMeaning,
  PERSON_FIELDS,
  type PersonField,
} from '../hr-columns/person-fields.js';
import type { NameOrder } from '../hr-columns/person-name.js';
import type { FileKind } from './hr-source.entity.js';
import { HrSourcesRepository, type Remembered, type SourceRecord } from './hr-sources.repository.js';

/** What a person says of how their file is to be read. */
export interface ReadingChoices {
  mapping?: ReadonlyMap<string, string | null>;
  dateFormat?: string | undefined;
  nameOrder?: NameOrder | undefined;
}

/** A file whose columns, dates and names are settled, and what is to be remembered once it is applied. */
export interface ReadableFile<F extends string> {
  csv: CsvFile;
  columns: Columns<F>;
  conventions: Conventions;
  remembering: Remembered;
}

/** A file as far as it is understood, for whoever maps its columns. */
export interface LookedAt {
  csv: CsvFile;
  columns: Columns<PersonField>;
  survey: FileSurvey<PersonField>;
  conventions: Conventions;
  questions: Question<PersonField>[];
}

const NOTHING: Remembered = { mapping: new Map(), dateFormat: null, nameOrder: null };

function formatIn(text: string | undefined): DateFormat | null {
  if (text === undefined || text.trim() === '') return null;
  const format = dateFormat(text);
  if (!format) throw columnErrors.dateFormatUnknown(DATE_PATTERNS);
  return format;
}

/** Opens HR files: as a person says, as they say themselves, as was said before of files of their source. */
@Injectable()
export class HrFilesService {
  constructor(private readonly sources: HrSourcesRepository) {}

  /** A file of people; throws coded refusals, `DATE_FORMAT_UNCLEAR` (422) with the questions where dates could be several days. */
  async openPeople(
    content: Uint8Array,
    source: string,
    choices: ReadingChoices,
  ): Promise<ReadableFile<PersonField>> {
    return await this.open(content, await this.said(source, 'people', choices), personColumns, PERSON_FIELDS);
  }

  /** As `openPeople`, a file of absences. */
  async openAbsences(
    content: Uint8Array,
    source: string,
    choices: ReadingChoices,
  ): Promise<ReadableFile<AbsenceField>> {
    const said = await this.said(source, 'absences', choices);
    return await this.open(content, said, absenceColumns, ABSENCE_FIELDS);
  }

  /** How a file of people would be read; refuses only what cannot be read at all. */
  async lookAt(content: Uint8Array, source: string, choices: ReadingChoices): Promise<LookedAt> {
    const { mappings, given, remembered } = await this.said(source, 'people', choices);
    const csv = await openCsv(content, (cells) => isHeader(cells, mappings));
    const columns = foundPersonColumns(csv.header, mappings);
    const survey = await FileSurvey.of(csv, columns, PERSON_FIELDS);
    return { csv, columns, survey, ...survey.conventions(given, remembered) };
  }

  /** Every source, with how many people came from it and what is remembered of its files. */
  async sourcesKnown(): Promise<{ people: Map<string, number>; records: SourceRecord[] }> {
    return { people: await this.sources.people(), records: await this.sources.list() };
  }

  /** Remembers what was said of a file; inside the run that applies it. */
  async remember(source: string, kind: FileKind, remembering: Remembered): Promise<void> {
    await this.sources.remember(source, kind, remembering);
  }

  private async said(source: string, kind: FileKind, choices: ReadingChoices) {
    const remembered: Remembered = (await this.sources.find(source, kind)) ?? NOTHING;
    const mapping = choices.mapping ?? new Map<string, string | null>();
    const given = { dateFormat: formatIn(choices.dateFormat), nameOrder: choices.nameOrder ?? null };
    return {
      mappings: { given: mapping, remembered: remembered.mapping },
      given,
      remembered,
      remembering: {
        mapping: new Map([...remembered.mapping, ...mapping]),
        dateFormat: given.dateFormat ?? remembered.dateFormat,
        nameOrder: given.nameOrder ?? remembered.nameOrder,
      },
    };
  }

  private async open<F extends string>(
    content: Uint8Array,
    { mappings, given, remembered, remembering }: Awaited<ReturnType<HrFilesService['said']>>,
    find: (header: readonly string[], mappings: Mappings) => Columns<F>,
    fields: Record<F, FieldMeaning>,
  ): Promise<ReadableFile<F>> {
    const csv = await openCsv(content, (cells) => isHeader(cells, mappings));
    const columns = find(csv.header, mappings);
    const survey = await FileSurvey.of(csv, columns, fields);
    const { conventions, questions } = survey.conventions(given, remembered);
    if (questions.length > 0) throw columnErrors.datesUnclear(questions.map(questionDetail));
    return { csv, columns, conventions, remembering };
  }
}
