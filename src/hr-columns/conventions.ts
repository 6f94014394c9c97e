import type { ErrorDetail } from '../common/errors/domain-error.js';
import type { CsvFile } from '../csv-files/csv-file.js';
import { normaliseColumn, saysFamilyFirst } from './column-forms.js';
import { type Columns, isLabelRow } from './column-names.js';
import { type DateQuestion, DateEvidence } from './date-evidence.js';
import type { DateFormat } from './date-format.js';
import type { FieldMeaning } from './person-fields.js';
import { NameEvidence, type NameOrder } from './person-name.js';

/** How a file writes its dates, names and shares: columns may mean one thing in one file and another in the next. */
export interface Conventions {
  /** By column of days: its format; none where each day tells itself. */
  dates: ReadonlyMap<string, DateFormat>;
  nameOrder: NameOrder | null;
  /** Whether 80 stands for 80 % of full time. */
  isShareInPercent: boolean;
}

/** What is taken for granted where nothing is known of a file. */
export const NO_CONVENTIONS: Conventions = {
  dates: new Map(),
  nameOrder: null,
  isShareInPercent: false,
};

/** What a person says, or has said, of how a source writes dates and names. */
export interface Answers {
  dateFormat: DateFormat | null;
  nameOrder: NameOrder | null;
}

export interface Question<F extends string> extends DateQuestion {
  field: F;
  column: string;
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** What a look at all rows of a file shows of its columns. */
export class FileSurvey<F extends string> {
  rows = 0;
  /** By column: its first different values. */
  readonly samples: string[][];
  private readonly names: NameEvidence;
  private readonly dates: Map<F, DateEvidence>;
  private hasLargeShares = false;
  private readonly nameAt: number;
  private readonly emailAt: number;
  private readonly shareAt: number;

  private constructor(
    private readonly columns: Columns<F>,
    fields: Record<F, FieldMeaning>,
  ) {
    const at = (name: string) => [...columns.of].find(([field]) => field === name)?.[1] ?? -1;
    this.nameAt = at('fullName');
    this.emailAt = at('email');
    this.names = new NameEvidence(saysFamilyFirst(columns.header[this.nameAt] ?? ''));
    this.shareAt = at('fullTimeShare');
    const days = [...columns.of.keys()].filter((field) => fields[field].isDay);
    this.dates = new Map(days.map((field) => [field, new DateEvidence()]));
    this.samples = columns.header.map(() => []);
  }

  /** Looks at every row of a file once. */
  static async of<F extends string>(
    csv: CsvFile,
    columns: Columns<F>,
    fields: Record<F, FieldMeaning>,
  ): Promise<FileSurvey<F>> {
    const survey = new FileSurvey(columns, fields);
    for await (const chunk of csv.chunks()) {
      for (const { line, cells } of chunk) if (!isLabelRow(cells, columns)) survey.add(cells, line);
    }
    return survey;
  }

  private add(cells: readonly string[], line: number): void {
    this.rows++;
    for (const [field, evidence] of this.dates)
      evidence.add(cells[this.columns.of.get(field) ?? -1] ?? '', line);
    if (this.nameAt >= 0) this.names.add(cells[this.nameAt] ?? '', cells[this.emailAt]);
    const share = Number((cells[this.shareAt] ?? '').trim().replace(',', '.'));
    this.hasLargeShares ||= share > 2;
    if (this.rows <= 200) cells.forEach((cell, index) => this.addSample(cell.trim(), index));
  }

  private addSample(value: string, index: number): void {
    const samples = this.samples[index];
    const shown = value.slice(0, LONGEST_SAMPLE);
    if (samples && value !== '' && samples.length < SAMPLES && !samples.includes(shown)) samples.push(shown);
  }

  /** How the file is to be read: as somebody says, as its columns show, as was answered before, or what has to be asked. */
  conventions(given: Answers, remembered: Answers): { conventions: Conventions; questions: Question<F>[] } {
    const dates = new Map<F, DateFormat>();
    const questions: Question<F>[] = [];
    for (const [field, evidence] of this.dates) {
      const settled = evidence.settle(given.dateFormat, remembered.dateFormat);
      const column = this.columnOf(field);
      if (settled && 'readings' in settled) questions.push({ ...settled, field, column });
      else if (settled) dates.set(field, settled);
    }
    const nameOrder = given.nameOrder ?? remembered.nameOrder ?? this.names.order;
    const isNamedPercent = /\b(percent|bsgrd)\b/.test(
      normaliseColumn(this.columns.header[this.shareAt] ?? ''),
    );
    return {
      conventions: { dates, nameOrder, isShareInPercent: this.hasLargeShares || isNamedPercent },
      questions,
    };
  }

  private columnOf(field: F): string {
    return this.columns.header[this.columns.of.get(field) ?? -1] ?? '';
  }
}

/** A question about dates as a sentence, with both readings. */
export function questionDetail<F extends string>(question: Question<F>): ErrorDetail & { code: string } {
  const { column, line, value, isMixed, readings } = question;
  const days = readings.map(({ day, dateFormat }) => `${day} (${dateFormat})`).join(' or ');
  const why = isMixed
    ? 'and other dates of the column contradict each other'
    : 'and nothing in the column settles it';
  const message = `"${column}", line ${line}: ${value} may be ${days || 'written in more than one way'}, ${why}.`;
  return { code: 'DATE_FORMAT_UNCLEAR', ...question, message };
}
