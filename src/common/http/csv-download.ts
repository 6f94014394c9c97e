import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file for spreadsheets whose text comes piece by piece. */
export interface CsvDownload {
  name: string;
  text: AsyncIterable<string>;
}

/** Sends a file for spreadsheets while it is made. */
export async function sendCsv(response: Response, { name, text }: CsvDownload): Promise<void> {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  try {
    await pipeline(Readable.from(text), response);
  } catch (error) {
    // Whoever leaves during a download has ended it; nobody is there to be told.
    if (!isPrematureClose(error)) throw error;
  }
}

const isPrematureClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
