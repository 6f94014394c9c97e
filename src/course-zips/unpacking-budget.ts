import { zipRefused } from './course-zips.errors.js';

/** How far an entry is unpacked, and how many bytes of the archive it takes. */
export interface Unpacked {
  path: string;
  bytes: number;
  packed: number;
}

/** Below this nothing is a bomb: a small text of one letter packs as well as any. */
const HARMLESS_BYTES = 1024 * 1024;
/** Texts pack to a fifth, films and pictures hardly at all. */
const MOST_RATIO = 100;

/** How much of an archive may be unpacked, counted as it is: what its list says of sizes is never believed. */
export class UnpackingBudget {
  private unpacked = 0;

  constructor(
    private readonly archiveBytes: number,
    private readonly mostBytes: number,
  ) {}

  /** Counts what was unpacked; throws ZIP_REFUSED as soon as an entry, or all of them, are more than could be meant. */
  count(bytes: number, entry: Unpacked): void {
    this.unpacked += bytes;
    const isBomb = entry.bytes > HARMLESS_BYTES && entry.bytes > entry.packed * MOST_RATIO;
    // Entries can share their bytes, so that each alone looks harmless.
    const areBombs = this.unpacked > HARMLESS_BYTES && this.unpacked > this.archiveBytes * MOST_RATIO;
    if (isBomb || areBombs) throw zipRefused([{ code: 'bomb', path: entry.path }]);
    if (this.unpacked > this.mostBytes) throw zipRefused([{ code: 'total', path: entry.path }]);
  }
}
