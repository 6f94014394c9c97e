import { Injectable } from '@nestjs/common';

/** The only source of the current time; tests move their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
