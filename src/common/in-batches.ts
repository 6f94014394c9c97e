interface Waiting<In, Out> {
  item: In;
  resolve: (result: Out) => void;
  reject: (error: unknown) => void;
}

/** Does together what is asked for while the batch before is under way, so that many who wait side by side share one commit; whoever comes alone waits for nobody. */
export class InBatches<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private isBusy = false;

  /** `carryOut` gives a result for each item, in their order; where it fails, it fails for all of its batch. */
  constructor(private readonly carryOut: (items: readonly In[]) => Promise<readonly Out[]>) {}

  async add(item: In): Promise<Out> {
    return await new Promise<Out>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isBusy) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        const results = await this.carryOut(batch.map(({ item }) => item));
        batch.forEach(({ resolve, reject }, index) => {
          const result = results[index];
          if (result === undefined) reject(new Error('A batch gave no result for one of its items.'));
          else resolve(result);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.isBusy = false;
  }
}
