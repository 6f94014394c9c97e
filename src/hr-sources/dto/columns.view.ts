import { normaliseColumn } from '../../hr-columns/column-forms.js';
import { DATE_PATTERNS } from '../../hr-columns/date-format.js';
import { PERSON_FIELDS, type PersonField } from '../../hr-columns/person-fields.js';
import { sensitivityOf } from '../../hr-columns/sensitive-columns.js';
import type { LookedAt } from '../hr-files.service.js';
import type { SourceRecord } from '../hr-sources.repository.js';

export class FileColumnView {
  column: string;
  /** Up to three different values from its first rows; none of a sensitive column. */
  samples: string[];
  /** The field that the import takes it for. */
  field: string | null;
  /** `given`, `remembered` for this source, known by its `name`, `ignored` until somebody maps it, or `sensitive`: never stored. */
  why: 'given' | 'remembered' | 'name' | 'ignored' | 'sensitive';
  /** Whether a person may map it: all but what is never stored. */
  isMappable: boolean;
}

export class FieldView {
  field: string;
  label: string;
  about: string;
  /** The column that counts for it, or null. */
  column: string | null;
}

export class DateReadingView {
  dateFormat: string;
  day: string;
}

export class DateColumnView {
  field: string;
  column: string;
  /** Null where each day tells itself, or where there is a question. */
  dateFormat: string | null;
  /** What has to be answered with `dateFormat` before the file can be imported. */
  question: DateQuestionView | null;
}

export class DateQuestionView {
  line: number;
  value: string;
  readings: DateReadingView[];
}

export class ColumnGoneView {
  field: string;
  column: string;
}

/** A file as far as it is understood, so that a person can map its columns. */
export class FileColumnsView {
  source: string;
  encoding: string;
  delimiter: string;
  headerLine: number;
  rows: number;
  columns: FileColumnView[];
  fields: FieldView[];
  /** What must be mapped before the file can be imported: `employeeNumber`, or `fullName` for any column with a name. */
  missing: string[];
  dates: DateColumnView[];
  /** Formats to offer. */
  dateFormats: string[];
  nameOrder: 'given-first' | 'family-first' | null;
  /** What was remembered for the source and is no longer in the file. */
  columnsGone: ColumnGoneView[];
}

export class RememberedView {
  kind: 'people' | 'absences';
  /** By field: its column, or null for "not in the file". */
  mapping: Record<string, string | null>;
  dateFormat: string | null;
  nameOrder: 'given-first' | 'family-first' | null;
  updatedAt: string;
}

export class SourceView {
  source: string;
  /** How many people came from it. */
  people: number;
  remembered: RememberedView[];
}

export class SourcesView {
  items: SourceView[];
}

const LONGEST_NAME = 200;

function columnsOf({ columns, survey }: LookedAt): FileColumnView[] {
  const fieldAt = new Map([...columns.of].map(([field, index]) => [index, field]));
  return columns.header.map((name, index) => {
    const field = fieldAt.get(index) ?? null;
    const sensitivity = field ? null : sensitivityOf(normaliseColumn(name));
    const unused = sensitivity ? 'sensitive' : 'ignored';
    return {
      column: name.slice(0, LONGEST_NAME),
      samples: sensitivity ? [] : (survey.samples[index] ?? []),
      field,
      why: field ? (columns.why.get(field) ?? 'name') : unused,
      isMappable: sensitivity !== 'never' && name !== '',
    };
  });
}

export function toFileColumnsView(source: string, looked: LookedAt): FileColumnsView {
  const { csv, columns, survey, conventions, questions } = looked;
  const columnOf = (field: PersonField) => columns.header[columns.of.get(field) ?? -1] ?? null;
  const fields = Object.entries(PERSON_FIELDS).map(([name, { label, about }]) => {
    const index = [...columns.of].find(([field]) => field === name)?.[1] ?? -1;
    return { field: name, label, about, column: columns.header[index] ?? null };
  });
  const hasName = ['fullName', 'givenName', 'familyName'].some((name) =>
    fields.some(({ field, column }) => field === name && column !== null),
  );
  const days = [...columns.of.keys()].filter((field) => PERSON_FIELDS[field].isDay);
  return {
    source,
    encoding: csv.encoding,
    delimiter: csv.delimiter,
    headerLine: csv.headerLine,
    rows: survey.rows,
    columns: columnsOf(looked),
    fields,
    missing: [
      ...(columns.of.has('employeeNumber') ? [] : ['employeeNumber']),
      ...(hasName ? [] : ['fullName']),
    ],
    dates: days.map((field) => {
      const question = questions.find((one) => one.field === field);
      return {
        field,
        column: columnOf(field) ?? '',
        dateFormat: conventions.dates.get(field)?.pattern ?? null,
        question: question
          ? { line: question.line, value: question.value, readings: question.readings }
          : null,
      };
    }),
    dateFormats: [...DATE_PATTERNS],
    nameOrder: conventions.nameOrder,
    columnsGone: columns.gone,
  };
}

export function toSourcesView(
  people: ReadonlyMap<string, number>,
  records: readonly SourceRecord[],
): SourcesView {
  const names = [...new Set([...people.keys(), ...records.map(({ source }) => source)])].toSorted();
  const items = names.map((source) => ({
    source,
    people: people.get(source) ?? 0,
    remembered: records
      .filter((record) => record.source === source)
      .map(({ kind, mapping, dateFormat, nameOrder, updatedAt }) => ({
        kind,
        mapping: Object.fromEntries(mapping),
        dateFormat: dateFormat?.pattern ?? null,
        nameOrder,
        updatedAt: updatedAt.toISOString(),
      })),
  }));
  return { items };
}
