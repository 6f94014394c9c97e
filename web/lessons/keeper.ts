import { isUnreachable } from '../api/api-error.js';
import { connection } from '../api/connection.js';
import { Store } from '../api/store.js';
import type { SaveState } from '../ui/save-indicator.js';

interface Rules<T> {
  /** Sends one value; may be repeated, so it must do no harm twice. */
  send: (key: string, value: T) => Promise<void>;
  /** What becomes of a value that has not been sent when another comes under its key; default: the later one counts. */
  merge?: (earlier: T, later: T) => T;
  /** The server said no: trying again would not help. */
  onRefused: (error: unknown) => void;
}

const LONGEST_PAUSE_MS = 5_000;

/**
 * Saves as somebody goes along: one value at a time, in the order in which they came, and of each key the latest. While
 * the server does not answer, everything waits here and is tried again by itself.
 */
export class Keeper<T> {
  readonly state = new Store<SaveState | null>(null);
  private readonly waiting = new Map<string, T>();
  private running: Promise<void> | null = null;

  constructor(private readonly rules: Rules<T>) {}

  keep(key: string, value: T): void {
    const earlier = this.waiting.get(key);
    const merged = earlier !== undefined && this.rules.merge ? this.rules.merge(earlier, value) : value;
    this.waiting.delete(key);
    this.waiting.set(key, merged);
    this.running ??= this.run();
  }

  /** Resolves once nothing waits any more. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    for (let entry = this.first(); entry; entry = this.first()) {
      const [key, value] = entry;
      this.waiting.delete(key);
      if (this.state.get() !== 'waiting') this.state.set('saving');
      await this.rules.send(key, value).catch(async (error: unknown) => {
        if (!isUnreachable(error)) return this.rules.onRefused(error);
        await this.putBack(key, value);
      });
    }
    this.state.set('saved');
    this.running = null;
  }

  private async putBack(key: string, value: T): Promise<void> {
    const later = this.waiting.get(key);
    if (later === undefined) this.waiting.set(key, value);
    else if (this.rules.merge) this.waiting.set(key, this.rules.merge(value, later));
    this.state.set('waiting');
    await untilWellOr(LONGEST_PAUSE_MS);
  }

  private first(): [string, T] | undefined {
    return this.waiting.entries().next().value;
  }
}

/** Resolves when the server answers again, at the latest after the given time. */
async function untilWellOr(mostMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const goOn = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(goOn, mostMs);
    const stop = connection.subscribe(() => connection.get() === 'well' && goOn());
  });
}
