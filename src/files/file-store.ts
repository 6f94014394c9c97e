import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
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
    if (await this.has(name)) return name;
    const place = await this.placeToArrive();
    await writeFile(place, content);
    await this.adopt(place, name);
    return name;
  }

  /** Keeps a copy of a file that is said to have this name, never holding it in memory; false where its content has another one. */
  async keep(from: string, name: string): Promise<boolean> {
    if (await this.has(name)) return true;
    const place = await this.placeToArrive();
    try {
      await copyFile(from, place);
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(place)) hash.update(chunk);
      if (hash.digest('hex') !== name) return false;
      await this.adopt(place, name);
      return true;
    } finally {
      await rm(place, { force: true });
    }
  }

  /** Where a file can lie until its content, and so its name, is known: on the same disk, seen by nobody. */
  async placeToArrive(): Promise<string> {
    await mkdir(this.arriving, { recursive: true });
    return join(this.arriving, publicId());
  }

  /** Puts a file that has arrived under its name. */
  async adopt(place: string, name: string): Promise<void> {
    const path = this.path(name);
    await mkdir(dirname(path), { recursive: true });
    // A reader must never see half a file.
    await rename(place, path);
  }

  /** Takes files away that nobody asks for, unless `isWanted` says of one at the last moment that somebody does. */
  async takeAway(name: string, isWanted: () => Promise<boolean>): Promise<void> {
    const place = await this.placeToArrive();
    const wasThere = await rename(this.path(name), place).then(
      () => true,
      () => false,
    );
    if (!wasThere) return;
    // Whoever brings the same content from here on finds no file, and puts theirs.
    const isKept = await isWanted().catch(async (error: unknown) => {
      // Nobody can say: it stays, and is looked at again another time.
      await this.adopt(place, name);
      throw error;
    });
    if (isKept) await this.adopt(place, name);
    else await rm(place, { force: true });
  }

  /** Takes away what began to arrive before then and never did. */
  async forgetArrivals(before: Date): Promise<void> {
    const names = await readdir(this.arriving).catch(() => []);
    for (const name of names) {
      const place = join(this.arriving, name);
      const facts = await stat(place).catch(() => null);
      if (facts && facts.mtime < before) await rm(place, { force: true });
    }
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

  /** Whether the content of this name lies on the disk. */
  async has(name: string): Promise<boolean> {
    return await access(this.path(name)).then(
      () => true,
      () => false,
    );
  }

  /** Where a file of this name lies on the disk. */
  path(name: string): string {
    return join(this.env.DATA_DIR, 'files', name.slice(0, 2), name);
  }

  private get arriving(): string {
    return join(this.env.DATA_DIR, 'files', 'arriving');
  }
}
