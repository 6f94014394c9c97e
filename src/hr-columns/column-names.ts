import { isTextOf, looseForms, normaliseColumn } from './column-forms.js';
import { checkedMapping, type Mapping } from './column-mapping.js';
import { columnErrors } from './hr-columns.errors.js';
import {
  ABSENCE_FIELDS,
  type AbsenceField,
  type FieldMeaning,
  PERSON_FIELDS,
  type PersonField,
} from './person-fields.js';
import { sensitivityOf } from './sensitive-columns.js';

/** A column that was left alone: sensitive by its name, or of no use to us. */
export interface IgnoredColumn {
  column: string;
  reason: 'sensitive' | 'not-used';
}

/** Why a column counts for a field: somebody says so now, said so earlier for this source, or its name is known. */
export type ColumnReason = 'given' | 'remembered' | 'name';

/** Where each field stands in a file, by column numbers from 0. */
export interface Columns<F extends string> {
  header: readonly string[];
  of: ReadonlyMap<F, number>;
  why: ReadonlyMap<F, ColumnReason>;
  ignored: IgnoredColumn[];
  /** What was remembered for this source and is no longer in the file. */
  gone: { field: F; column: string }[];
}

/** What a person says of the columns of a file, now and at an earlier import of the same source. */
export interface Mappings {
  given?: ReadonlyMap<string, string | null>;
  remembered?: ReadonlyMap<string, string | null>;
}

/** Fields that say the same in different ways: where one is given, those that merely have a known name are left alone. */
const RIVALS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['fullName'], ['givenName', 'familyName']],
  [['givenName', 'familyName'], ['fullName']],
  [['supervisorNumber'], ['supervisorEmail', 'supervisor']],
  [['supervisorEmail'], ['supervisorNumber', 'supervisor']],
  [['supervisor'], ['supervisorNumber', 'supervisorEmail']],
];

class Recognition<F extends string> {
  readonly of = new Map<F, number>();
  readonly why = new Map<F, ColumnReason>();
  readonly gone: { field: F; column: string }[] = [];
  private readonly normal: string[];
  private readonly loose: string[][];

  constructor(
    private readonly header: readonly string[],
    private readonly fields: Record<F, FieldMeaning>,
    private readonly mappings: Mappings,
  ) {
    this.normal = header.map(normaliseColumn);
    const names = new Set(Object.values<FieldMeaning>(fields).flatMap((field) => field.names));
    // A name that is known, or tells of something private, stands for itself alone.
    this.loose = header.map((name, index) => {
      const normal = this.normal[index] ?? '';
      return names.has(normal) || sensitivityOf(normal) ? [] : looseForms(name);
    });
  }

  columns(): Columns<F> {
    const given = checkedMapping(this.mappings.given ?? new Map(), this.fields, this.header, this.normal);
    const remembered = this.stillThere(given);
    this.take(given, 'given');
    this.take(remembered, 'remembered');
    const left = new Set<string>(Object.keys({ ...given, ...remembered }));
    for (const [some, rivals] of RIVALS) {
      if (some.some((field) => left.has(field) && this.mappedTo(field, given, remembered)))
        rivals.forEach((field) => left.add(field));
    }
    for (const field in this.fields) if (!left.has(field)) this.byName(field);
    return { header: this.header, of: this.of, why: this.why, ignored: this.ignored(), gone: this.gone };
  }

  private mappedTo(field: string, ...mappings: Mapping<F>[]): boolean {
    return mappings.some(
      (mapping) => typeof new Map<string, unknown>(Object.entries(mapping)).get(field) === 'string',
    );
  }

  /** What is remembered and not overridden; a column that is no longer there is told of and looked for by its name. */
  private stillThere(given: Mapping<F>): Mapping<F> {
    const taken = new Set(Object.values(given));
    const remembered: Mapping<F> = {};
    for (const field in this.fields) {
      const column = this.mappings.remembered?.get(field);
      if (column === undefined || field in given || (column !== null && taken.has(column))) continue;
      if (column === null || this.header.includes(column)) remembered[field] = column;
      else this.gone.push({ field, column });
    }
    return remembered;
  }

  private take(mapping: Mapping<F>, why: ColumnReason): void {
    for (const field in mapping) {
      const column = mapping[field];
      if (typeof column === 'string') this.set(field, this.only(column, this.header), why);
    }
  }

  /** The first known name that a column has; one that holds words goes before one that holds their key. */
  private byName(field: F): void {
    const taken = new Set(this.of.values());
    const isFree = (_: string, index: number) => !taken.has(index);
    for (const name of this.fields[field].names) {
      const text = this.normal.filter(isFree).find((own) => isTextOf(own, name));
      if (this.normal.filter(isFree).includes(name))
        return this.set(field, this.only(text ?? name, this.normal), 'name');
      const index = this.loose.findIndex((forms, at) => !taken.has(at) && forms.includes(name));
      if (index >= 0) return this.set(field, index, 'name');
    }
  }

  private only(name: string, names: readonly string[]): number {
    const index = names.indexOf(name);
    if (names.includes(name, index + 1)) throw columnErrors.columnTwice(this.header[index] ?? name);
    return index;
  }

  private set(field: F, index: number, why: ColumnReason): void {
    this.of.set(field, index);
    this.why.set(field, why);
  }

  private ignored(): IgnoredColumn[] {
    const used = new Set(this.of.values());
    return this.header.flatMap((column, index): IgnoredColumn[] => {
      if (used.has(index) || column === '') return [];
      const reason = sensitivityOf(this.normal[index] ?? '') ? 'sensitive' : 'not-used';
      return [{ column: column.slice(0, 200), reason }];
    });
  }
}

/** Finds the columns of a file of people as far as they are there; throws `COLUMN_TWICE` and what is wrong with a mapping. */
export function foundPersonColumns(header: readonly string[], mappings: Mappings = {}): Columns<PersonField> {
  return new Recognition(header, PERSON_FIELDS, mappings).columns();
}

/** As `foundPersonColumns`; throws `COLUMN_MISSING` without employee number or name. */
export function personColumns(header: readonly string[], mappings: Mappings = {}): Columns<PersonField> {
  const columns = foundPersonColumns(header, mappings);
  if (!columns.of.has('employeeNumber'))
    throw columnErrors.columnMissing('employee number', ['Employee #', 'Employee ID', 'USERID'], header);
  const hasName = columns.of.has('fullName') || columns.of.has('givenName') || columns.of.has('familyName');
  if (!hasName) throw columnErrors.columnMissing('name', ['First Name', 'Last Name', 'Full Name'], header);
  return columns;
}

/** Finds the columns of a file of absences; throws `COLUMN_MISSING` without employee number or first day. */
export function absenceColumns(header: readonly string[], mappings: Mappings = {}): Columns<AbsenceField> {
  const columns = new Recognition(header, ABSENCE_FIELDS, mappings).columns();
  if (!columns.of.has('employeeNumber'))
    throw columnErrors.columnMissing('employee number', ['Employee #', 'Employee ID', 'USERID'], header);
  if (!columns.of.has('fromOn'))
    throw columnErrors.columnMissing('first day', ['From', 'Start Date'], header);
  return columns;
}

/** Whether a row may be the one of column names: it holds a known name for the employee number, or every mapped column. */
export function isHeader(cells: readonly string[], { given, remembered }: Mappings = {}): boolean {
  const mapped = given?.get('employeeNumber') ?? remembered?.get('employeeNumber');
  if (typeof mapped === 'string' && cells.includes(mapped)) return true;
  const names = new Set(PERSON_FIELDS.employeeNumber.names);
  const isName = (cell: string) =>
    [normaliseColumn(cell), ...looseForms(cell)].some((form) => names.has(form));
  return cells.length > 1 && cells.some(isName);
}

/** Whether a row only repeats column names, as the second row of a SuccessFactors file does. */
export function isLabelRow<F extends string>(
  cells: readonly string[],
  columns: Columns<F | 'employeeNumber'>,
): boolean {
  const cell = cells[columns.of.get('employeeNumber') ?? -1];
  if (cell === undefined || /\d/.test(cell)) return false;
  return PERSON_FIELDS.employeeNumber.names.includes(normaliseColumn(cell));
}
