import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileErrors } from './csv-files.errors.js';
import { type CsvRecord, CsvRows } from './csv-rows.js';
import { encodingOf, type TextEncoding, textsOf } from './text-encoding.js';

/** A file whose line of column names is found; `chunks` yields the rows below it and can be called again. */
export interface CsvFile {
  encoding: TextEncoding;
  delimiter: string;
  header: string[];
  /** The line that the column names stand on. */
  headerLine: number;
  chunks(): AsyncGenerator<CsvRecord[]>;
}

/** 300,000 people in UTF-16, which takes twice the bytes of UTF-8, are about 90 MiB. */
export const LARGEST_FILE_BYTES = 128 * 1024 * 1024;
export const MOST_COLUMNS = 300;
/** Every row leaves something in memory until the file is judged, so their number is bounded too. */
export const MOST_ROWS = 500_000;
const ROWS_A_CHUNK = 1_000;
const CHARACTERS_A_CHUNK = 4_194_304;
/** Reports may begin with a title, a date and a blank line before the column names. */
const MOST_ROWS_ABOVE_HEADER = 20;
const MOST_BLANK_ROWS_ABOVE_HEADER = 10_000;
const DELIMITERS = [',', ';', '\t', '|'];
const DELIMITER_LINE = /^"?sep=([,;\t|])"?$/i;

/**
 * Opens a CSV file in UTF-8, or in UTF-16 with its byte order mark; throws a coded refusal for whatever is none. The
 * column names are the first of the first rows that `isHeader` takes for them, or else the first row.
 */
export async function openCsv(
  content: Uint8Array,
  isHeader: (cells: readonly string[]) => boolean = () => true,
): Promise<CsvFile> {
  const encoding = encodingOf(content);
  const delimiter = delimiterOf(firstText(content, encoding));
  const head = firstRows(content, encoding, delimiter);
  const record = head.find(({ cells }) => isHeader(cells.map((name) => name.trim()))) ?? head[0];
  if (!record) throw fileErrors.empty();
  if (record.cells.length > MOST_COLUMNS) throw fileErrors.tooManyColumns(MOST_COLUMNS);
  return {
    encoding,
    delimiter,
    header: record.cells.map((name) => name.trim()),
    headerLine: record.line,
    chunks: () => chunksBelow(record.line, rowsOf(content, encoding, delimiter)),
  };
}

/** The sign among comma, semicolon, tab and | that the first line with any has most of, outside quotation marks, or that it names (`sep=;`). */
export function delimiterOf(text: string): string {
  const named = DELIMITER_LINE.exec(text.split(/[\r\n]/, 1)[0]?.trim() ?? '');
  if (named?.[1]) return named[1];
  const counts = new Map(DELIMITERS.map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const sign of text.trimStart()) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    const isEnd = sign === '\n' || sign === '\r';
    if (isEnd && [...counts.values()].some((count) => count > 0)) break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? ',';
}

function firstText(content: Uint8Array, encoding: TextEncoding): string {
  const { value } = textsOf(content, encoding).next();
  return value ?? '';
}

function* rowsOf(content: Uint8Array, encoding: TextEncoding, delimiter: string): Generator<CsvRecord> {
  const rows = new CsvRows(delimiter);
  for (const text of textsOf(content, encoding)) yield* rows.add(text);
  yield* rows.add(null);
}

const isFilled = ({ cells }: CsvRecord) => cells.some((cell) => cell.trim() !== '');

function firstRows(content: Uint8Array, encoding: TextEncoding, delimiter: string): CsvRecord[] {
  const head: CsvRecord[] = [];
  let blank = 0;
  for (const row of rowsOf(content, encoding, delimiter)) {
    if (!isFilled(row)) blank++;
    else if (!DELIMITER_LINE.test(row.cells.join(delimiter).trim())) head.push(row);
    if (head.length === MOST_ROWS_ABOVE_HEADER || blank === MOST_BLANK_ROWS_ABOVE_HEADER) break;
  }
  return head;
}

/** The filled rows below a line, with pauses in which others get their turn. */
async function* chunksBelow(headerLine: number, rows: Generator<CsvRecord>): AsyncGenerator<CsvRecord[]> {
  let chunk: CsvRecord[] = [];
  let characters = 0;
  let filled = 0;
  let seen = 0;
  for (const row of rows) {
    if (++seen % ROWS_A_CHUNK === 0) await nextTurn();
    if (row.line <= headerLine || !isFilled(row)) continue;
    if (++filled > MOST_ROWS) throw fileErrors.tooManyRows(MOST_ROWS);
    chunk.push(row);
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (chunk.length < ROWS_A_CHUNK && characters < CHARACTERS_A_CHUNK) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
}
