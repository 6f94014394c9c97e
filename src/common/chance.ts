import { Injectable } from '@nestjs/common';

/** The only source of chance for what need not be secret, such as the jitter of repeats; tests give their own. */
@Injectable()
export class Chance {
  /** A number from 0 up to, but never, 1. */
  next(): number {
    return Math.random();
  }
}
