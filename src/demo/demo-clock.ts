import { Clock } from '../common/clock.js';

/** Walks from the past to now while the demo company's history is made; no rule can tell the difference. */
export class DemoClock extends Clock {
  constructor(private current: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.current);
  }

  moveTo(instant: Date): void {
    this.current = instant;
  }
}
