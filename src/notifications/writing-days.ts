import { Injectable } from '@nestjs/common';
import { type Day, weekdayOf } from '../common/days.js';

/** On which days people work, by where they are. */
export interface WorkedDays {
  isWorked(day: Day, location: string | null): boolean;
  /** Whether anybody works then; where nobody does, nobody needs to be looked at. */
  isWorkedSomewhere(day: Day): boolean;
}

const isWeekday = (day: Day) => weekdayOf(day) <= 5;
const MONDAY_TO_FRIDAY: WorkedDays = { isWorked: isWeekday, isWorkedSomewhere: isWeekday };

/** The days on which people are written to: from Monday to Friday, until a feature above says what is worked where. */
@Injectable()
export class WritingDays {
  private source: () => Promise<WorkedDays> = async () => MONDAY_TO_FRIDAY;

  /** Called by the feature that knows, when it starts. */
  follow(source: () => Promise<WorkedDays>): void {
    this.source = source;
  }

  /** As of now; ask once for many people. */
  async current(): Promise<WorkedDays> {
    return await this.source();
  }
}
