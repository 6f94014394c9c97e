import { InvalidInput } from '../common/errors/domain-error.js';

const SAVE_AS_UTF8 =
  'Save it again as UTF-8: in Excel "File, Save as, CSV UTF-8 (comma delimited)" (or "Unicode Text"); in LibreOffice "Save as, Text CSV, Edit filter settings" with the character set "Unicode (UTF-8)"; in Numbers "File, Export to, CSV" with the text encoding "Unicode (UTF-8)" under the advanced options.';

/** Where in a file reading ended: the line as an editor counts it, the column by its name or its place. */
export interface Place {
  line: number;
  column: string;
}

const at = (code: string, message: string, { line, column }: Place) =>
  new InvalidInput(code, message, [{ code, line, column, message }]);

/** The file as a whole cannot be read; nothing of it was stored. */
export const fileErrors = {
  missing: () => new InvalidInput('FILE_MISSING', 'Send the CSV file as the multipart field "file".'),
  empty: () =>
    new InvalidInput('FILE_EMPTY', 'The file has no rows: export it again with a line of column names.'),
  notText: (what: string) =>
    new InvalidInput('FILE_NOT_CSV', `This is ${what}, not CSV text. ${SAVE_AS_UTF8}`),
  notUtf8: (looksLike: string, place: Place) =>
    at(
      'FILE_NOT_UTF8',
      `The file is not saved as UTF-8: from line ${place.line}, ${place.column}, it looks like ${looksLike}. ${SAVE_AS_UTF8}`,
      place,
    ),
  malformed: (place: Place) =>
    at(
      'FILE_MALFORMED',
      `In line ${place.line}, ${place.column}, a quotation mark opens or closes where it should not: export the file again, or mend that line.`,
      place,
    ),
  rowTooLong: (place: Place) =>
    at(
      'FILE_ROW_TOO_LONG',
      `What begins in line ${place.line}, ${place.column}, does not end: most likely a quotation mark is not closed there.`,
      place,
    ),
  tooManyColumns: (most: number) =>
    new InvalidInput(
      'FILE_TOO_WIDE',
      `The file has more than ${most} columns: export only those that are needed.`,
    ),
  tooManyRows: (most: number) =>
    new InvalidInput(
      'FILE_TOO_LONG',
      `The file has more than ${most} rows: export it in parts, by department or by location.`,
    ),
};
