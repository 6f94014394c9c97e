import { Clock } from '../../src/common/clock.js';

/** A clock that stands still until the test moves it. */
export class TestClock extends Clock {
  private current: Date;

  constructor(start = '2026-11-21T15:00:00Z') {
    super();
    this.current = new Date(start);
  }

  override now(): Date {
    return new Date(this.current);
  }

  set(iso: string): void {
    this.current = new Date(iso);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    this.current = new Date(this.current.getTime() + ms);
  }
}
