import { groupBy } from '../common/group-by.js';
import type { Mistake } from './row-reader.js';

/** Most mistakes that an answer lists; the counts tell of all. */
export const MOST_LISTED = 1_000;
const MOST_KEPT = 20_000;

/** The mistakes of a file and the lines that they reject. */
export class Rejections {
  private readonly kept: Mistake[] = [];
  private readonly lines = new Set<number>();

  add(mistake: Mistake): void {
    this.lines.add(mistake.line);
    if (this.kept.length < MOST_KEPT) this.kept.push(mistake);
  }

  has(line: number): boolean {
    return this.lines.has(line);
  }

  /** How many rows are rejected. */
  get count(): number {
    return this.lines.size;
  }

  /** Mistakes by line, as many as an answer lists. */
  list(): Mistake[] {
    return this.kept.toSorted((a, b) => a.line - b.line).slice(0, MOST_LISTED);
  }

  /** The mistakes of each rejected row, by line: of as many rows as are remembered. */
  byLine(): Map<number, Mistake[]> {
    return groupBy(this.kept, ({ line }) => line);
  }
}
