import { Injectable } from '@nestjs/common';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Clock } from '../common/clock.js';
import { publicId, sha256 } from '../common/random.js';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';

/** What is known of a file, whose name is the SHA-256 of its content. */
export interface StoredFile {
  sha256: string;
  bytes: number;
  mediaType: string;
}

/** Files by the SHA-256 of their content, in a directory; the same content is stored once. */
@Injectable()
export class FileStore {
  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Puts bytes on the disk and returns their name; `record` makes them findable, inside a run. */
  async write(content: Uint8Array): Promise<string> {
    const name = sha256(content);
    const path = this.path(name);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return name;
    await mkdir(dirname(path), { recursive: true });
    // A reader must never see half a file.
    const partial = `${path}.${publicId()}`;
    await writeFile(partial, content);
    await rename(partial, path);
    return name;
  }

  /** Notes a written file in the database, once. */
  async record(name: string, bytes: number, mediaType: string): Promise<void> {
    await this.database.insertOnce('files', {
      sha256: name,
      bytes,
      media_type: mediaType,
      created_at: this.clock.now(),
    });
  }

  async find(name: string): Promise<StoredFile | null> {
    return await this.database.first<StoredFile>(
      'SELECT sha256, bytes, media_type AS mediaType FROM files WHERE sha256 = ?',
      [name],
    );
  }

  /** Where a file of this name lies on the disk. */
  path(name: string): string {
    return join(this.env.DATA_DIR, 'files', name.slice(0, 2), name);
  }
}
