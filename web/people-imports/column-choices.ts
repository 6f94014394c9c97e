import type { FileColumns } from './draft.js';

/** By the place of a column: the field that somebody takes it for, null for none. */
export type ColumnChoices = readonly (string | null)[];

export const choicesIn = ({ columns }: FileColumns): ColumnChoices => columns.map(({ field }) => field);

/** Takes a column for a field; a field has one column, so the one that had it before has none. */
export function choose(choices: ColumnChoices, at: number, field: string | null): ColumnChoices {
  return choices.map((one, index) => {
    if (index === at) return field;
    return field !== null && one === field ? null : one;
  });
}

/** What was chosen otherwise than the file was looked at: by field its column, or null for "not in the file". */
export function mappingOf(looked: FileColumns, choices: ColumnChoices): Record<string, string | null> {
  const chosen = (field: string) => looked.columns[choices.indexOf(field)]?.column ?? null;
  return Object.fromEntries(
    looked.fields
      .filter(({ field, column }) => chosen(field) !== column)
      .map(({ field }) => [field, chosen(field)]),
  );
}

/** What has to be settled before the file can be imported. */
export interface Open {
  /** Fields that no column is taken for. */
  missing: string[];
  /** Columns whose dates may be several days. */
  dates: FileColumns['dates'];
}

const NAMES = ['fullName', 'givenName', 'familyName'];

/** What is open with these choices; dates of columns that are looked at no more, or were answered, are not. */
export function openIn(looked: FileColumns, choices: ColumnChoices, dateFormat: string): Open {
  const has = (field: string) => choices.includes(field);
  return {
    missing: [...(has('employeeNumber') ? [] : ['employeeNumber']), ...(NAMES.some(has) ? [] : ['fullName'])],
    dates: looked.dates.filter(({ field, question }) => question && has(field) && dateFormat === ''),
  };
}

/** The ways in which unclear dates may be written, each with the day that the first of them would be. */
export function readingsOf(dates: FileColumns['dates']): { dateFormat: string; days: string[] }[] {
  const byFormat = new Map<string, string[]>();
  for (const { question } of dates) {
    for (const { dateFormat, day } of question?.readings ?? [])
      byFormat.set(dateFormat, [...(byFormat.get(dateFormat) ?? []), day]);
  }
  return [...byFormat].map(([dateFormat, days]) => ({ dateFormat, days }));
}
