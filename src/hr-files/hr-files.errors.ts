import { InvalidInput } from '../common/errors/domain-error.js';

const asCsvUtf8 = 'In Excel choose "Save as" and "CSV UTF-8"; elsewhere export as CSV in UTF-8.';

/** The file as a whole cannot be read; nothing of it was looked at. */
export const fileErrors = {
  empty: () =>
    new InvalidInput('FILE_EMPTY', 'The file has no rows: export it again with a line of column names.'),
  notText: () => new InvalidInput('FILE_NOT_CSV', `This is no CSV text. ${asCsvUtf8}`),
  notUtf8: () => new InvalidInput('FILE_NOT_UTF8', `The file is not saved as UTF-8. ${asCsvUtf8}`),
  malformed: (line: number) =>
    new InvalidInput(
      'FILE_MALFORMED',
      `Near line ${line} a quotation mark opens or closes where it should not: export the file again, or mend that line.`,
    ),
  recordTooLong: (line: number) =>
    new InvalidInput(
      'FILE_ROW_TOO_LONG',
      `The row that begins near line ${line} does not end: most likely a quotation mark is not closed there.`,
    ),
  tooManyColumns: (most: number) =>
    new InvalidInput(
      'FILE_TOO_WIDE',
      `The file has more than ${most} columns: export only those that are needed.`,
    ),
  columnMissing: (name: string, accepted: readonly string[]) =>
    new InvalidInput(
      'COLUMN_MISSING',
      `The file has no column for the ${name}: name one of its columns ${accepted.map((one) => `"${one}"`).join(', ')}.`,
    ),
  columnTwice: (name: string) =>
    new InvalidInput('COLUMN_TWICE', `Two columns are called "${name}": remove or rename one of them.`),
};
