/** Something in a content file that must be put right; `path` is relative to the content folder, `line` counts from 1. */
export interface Mistake {
  path: string;
  line: number;
  /** What is wrong and what to do, for whoever writes content. */
  message: string;
}

/** Notes a mistake of the file that is being read. */
export type Complain = (line: number, message: string) => void;

/** Collects the mistakes of many files, and what could be better in them, which stops nothing. */
export class Mistakes {
  private readonly noted: Mistake[] = [];
  private readonly advised: Mistake[] = [];

  of(path: string): Complain {
    return (line, message) => {
      this.noted.push({ path, line, message });
    };
  }

  /** Notes what could be better in a file. */
  adviceOn(path: string): Complain {
    return (line, message) => {
      this.advised.push({ path, line, message });
    };
  }

  /** All mistakes, by file and line. */
  list(): Mistake[] {
    return inOrder(this.noted);
  }

  /** All advice, by file and line. */
  advice(): Mistake[] {
    return inOrder(this.advised);
  }
}

function inOrder(noted: readonly Mistake[]): Mistake[] {
  return noted
    .toSorted((a, b) => a.line - b.line)
    .toSorted((a, b) => Number(a.path > b.path) - Number(a.path < b.path));
}
