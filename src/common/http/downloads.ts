import { Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { once } from 'node:events';
import { Identities } from '../access/identities.js';
import type { Identity } from '../access/identity.js';
import { DownloadWatch } from './download-watch.js';

/** Part of a file, and whom it tells of. */
export interface Piece {
  content: string | Uint8Array;
  personIds: readonly number[];
}

/** The pieces of a file that tells of nobody in particular. */
export async function* piecesOf(contents: AsyncIterable<Piece['content']>): AsyncGenerator<Piece> {
  for await (const content of contents) yield { content, personIds: [] };
}

/** Whether somebody may have the rows of these people, asked again with whatever rights they hold by then. */
export type MayHave = (identity: Identity, personIds: readonly number[]) => boolean | Promise<boolean>;

export interface Download {
  name: string;
  /** With its charset, where it is text. */
  mediaType: string;
  pieces: AsyncIterable<Piece>;
  mayHave: MayHave;
}

/** A file that lies on the disk, and whether its address will always mean the same bytes. */
export interface StoredDownload {
  path: string;
  sha256: string;
  mediaType: string;
  isForGood: boolean;
}

/** Whoever opens a file by itself sees it, and nothing in it runs, loads or reaches us. */
const ALONE = "default-src 'none'; sandbox";

/**
 * The one way in which a long answer leaves: whoever is locked out, moved or past the end of their right gets no further
 * row, and within a second no connection, so that they cannot take the file for a whole one.
 */
@Injectable()
export class Downloads {
  private readonly logger = new Logger(Downloads.name);

  constructor(private readonly identities: Identities) {}

  /** Sends a file piece by piece, no faster than it is read; the source ends with the reader. */
  async send(
    response: Response,
    me: Identity,
    { name, mediaType, pieces, mayHave }: Download,
  ): Promise<void> {
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Cache-Control', 'no-store');
    const watch = this.watch(response, me, mayHave);
    const closed = once(response, 'close');
    for await (const { content, personIds } of pieces) {
      if (!(await watch.admit(personIds))) return;
      if (!response.write(content)) await Promise.race([once(response, 'drain'), closed]);
    }
    if (await watch.admit([])) response.end();
  }

  /** Sends a small file that is for anyone, from an address that always means these bytes; it runs nothing where it is opened alone. */
  sendToAnyone(response: Response, { mediaType, content }: { mediaType: string; content: Uint8Array }): void {
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('Content-Security-Policy', ALONE);
    response.end(content);
  }

  /**
   * Sends a stored film, caption file or image, or the bytes of it that were asked for: as what it was found to be and as nothing else, and it
   * runs nothing where it is opened alone. An impossible range is 416, and a reader who leaves is no error.
   */
  async sendStored(response: Response, me: Identity, file: StoredDownload): Promise<void> {
    this.watch(response, me);
    const options = {
      // The data folder may lie below a folder whose name begins with a dot.
      dotfiles: 'allow' as const,
      cacheControl: false,
      lastModified: false,
      headers: {
        'Content-Type': file.mediaType,
        'Content-Security-Policy': ALONE,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': file.isForGood ? 'private, max-age=31536000, immutable' : 'private, no-cache',
        ETag: `"${file.sha256}"`,
      },
    };
    await new Promise<void>((resolve, reject) => {
      response.sendFile(file.path, options, (error?: Error & { status?: number }) => {
        if (!error || response.headersSent) return resolve();
        if (error.status !== 416 && error.status !== 412) return reject(error);
        response.status(error.status).end();
        resolve();
      });
    });
  }

  /** Watches over an answer that something else sends, until it has ended. */
  watch(response: Response, me: Identity, mayHave: MayHave = () => true): DownloadWatch {
    return new DownloadWatch(response, me, mayHave, this.identities, this.logger);
  }
}
