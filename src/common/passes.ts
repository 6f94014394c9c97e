const LOOK_EVERY_MS = 5_000;
/** So long a process that is to end waits for the pass under way. */
const STOP_WITHIN_MS = 10_000;

/**
 * Work that is done a pass at a time, such as one claim of messages: looked for every few seconds once it was started, and never by two
 * passes of one process at once.
 */
export class Passes {
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<boolean> | null = null;
  private hasToStop = false;

  /** `pass` answers whether there may be more to do now; what it throws at a look goes to `failed`. */
  constructor(
    private readonly pass: () => Promise<boolean>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Whether a pass is to begin nothing more. */
  get isStopping(): boolean {
    return this.hasToStop;
  }

  /** Looks now, and every few seconds from now on. */
  start(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
    this.look();
  }

  /** Looks at once, where it was started. */
  wakeUp(): void {
    if (this.timer) this.look();
  }

  /** Works until there is nothing more to do now. */
  async drain(): Promise<void> {
    while (!this.hasToStop && (await this.once()));
  }

  async stop(): Promise<void> {
    this.hasToStop = true;
    clearInterval(this.timer);
    const enough = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
    await Promise.race([this.underWay?.catch(() => undefined), enough]);
  }

  private look(): void {
    void this.drain().catch(this.failed);
  }

  /** A second caller waits for the pass under way. */
  private async once(): Promise<boolean> {
    if (this.underWay) return this.underWay;
    this.underWay = this.pass();
    try {
      return await this.underWay;
    } finally {
      this.underWay = null;
    }
  }
}
