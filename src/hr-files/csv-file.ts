import { CsvError, parse } from 'csv-parse';
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileErrors } from './hr-files.errors.js';

/** A row of a file and the line that it begins on (the first line is 1). */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A file whose first row is read; `chunks` yields the others and can be called again. */
export interface CsvFile {
  header: string[];
  chunks(): AsyncGenerator<CsvRecord[]>;
}

export const LARGEST_FILE_BYTES = 64 * 1024 * 1024;
export const MOST_COLUMNS = 300;
const LONGEST_ROW_CHARACTERS = 131_072;
const ROWS_A_CHUNK = 1_000;
const SLICE_BYTES = 65_536;

/** Opens a CSV file in UTF-8, with or without BOM; throws a coded refusal for whatever is none. */
export async function openCsv(content: Uint8Array): Promise<CsvFile> {
  assertText(content);
  const delimiter = delimiterOf(content);
  const rows = async function* () {
    let isHeader = true;
    for await (const chunk of records(content, delimiter)) {
      yield isHeader ? chunk.slice(1) : chunk;
      isHeader = false;
    }
  };
  for await (const [first] of records(content, delimiter)) {
    if (!first) continue;
    const header = first.cells.map((name) => name.trim());
    if (header.length > MOST_COLUMNS) throw fileErrors.tooManyColumns(MOST_COLUMNS);
    return { header, chunks: rows };
  }
  throw fileErrors.empty();
}

/** Spreadsheets, UTF-16 and binary files hold zero bytes or begin as archives do. */
function assertText(content: Uint8Array): void {
  if (content.length === 0) throw fileErrors.empty();
  const [first, second] = content;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) throw fileErrors.notUtf8();
  const isArchive = first === 0x50 && second === 0x4b && (content[2] ?? 0) < 0x20;
  if (isArchive || content.includes(0)) throw fileErrors.notText();
  if (!isUtf8(content)) throw fileErrors.notUtf8();
}

/** The sign among comma, semicolon and tab that the first line has most of, outside quotation marks. */
export function delimiterOf(content: Uint8Array): string {
  const start = Buffer.from(content.subarray(0, SLICE_BYTES)).toString('utf8');
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let isQuoted = false;
  for (const sign of start) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === '\n' || sign === '\r') break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? ',';
}

function* slicesOf(content: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < content.length; start += SLICE_BYTES) {
    yield content.subarray(start, start + SLICE_BYTES);
  }
}

const countIn = (cells: string[], sign: string) =>
  cells.reduce((sum, cell) => sum + (cell.includes(sign) ? cell.split(sign).length - 1 : 0), 0);

/** The line that a row begins on; csv-parse tells where it ends, and counts CRLF between quotation marks twice. */
function lineCounter(): (cells: string[], endLine: number) => number {
  let countedTwice = 0;
  return (cells, endLine) => {
    countedTwice += countIn(cells, '\r\n');
    return endLine - countedTwice - countIn(cells, '\n');
  };
}

async function* records(content: Uint8Array, delimiter: string): AsyncGenerator<CsvRecord[]> {
  const lineOf = lineCounter();
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW_CHARACTERS,
  });
  const source = Readable.from(slicesOf(content));
  source.pipe(parser);
  try {
    let chunk: CsvRecord[] = [];
    // The parser does not type what it yields; with `info` it is this.
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const line = lineOf(record, info.lines);
      if (record.every((cell) => cell.trim() === '')) continue;
      chunk.push({ line, cells: record });
      if (chunk.length < ROWS_A_CHUNK) continue;
      yield chunk;
      chunk = [];
      await nextTurn();
    }
    if (chunk.length > 0) yield chunk;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return error.code === 'CSV_MAX_RECORD_SIZE' ? fileErrors.recordTooLong(line) : fileErrors.malformed(line);
}
