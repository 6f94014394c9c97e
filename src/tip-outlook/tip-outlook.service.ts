import { Injectable } from '@nestjs/common';
import { AudienceReading } from '../audiences/audience-reading.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { FEWEST_TOLD } from '../common/told-in-fives.js';
import { Env } from '../config/env.js';
import { addToMonth, monthAt } from '../tip-calendar/month.js';
import { type SentTip, TipOutlookRepository } from './tip-outlook.repository.js';

/** So far back the calendar is shown. */
const MONTHS_BACK = 12;

/** A tip that went out: on which day, where the first of its people is, and to how many. */
export interface SentInMonth extends Omit<SentTip, 'people' | 'since' | 'zone'> {
  since: Day;
  people: number | null;
}

/** Numbers beside the calendar; null for fewer than five people. */
export interface TipOutlook {
  readers: { notMeetingCustomers: number | null; meetingCustomers: number | null };
  sent: SentInMonth[];
}

/** How many people tips go to, and what went out. */
@Injectable()
export class TipOutlooks {
  constructor(
    private readonly repository: TipOutlookRepository,
    private readonly audiences: AudienceReading,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async read(): Promise<TipOutlook> {
    const thisMonth = monthAt(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const { all, meetingCustomers } = await this.repository.readers(await this.audiences.context());
    const sent = await this.repository.sentSince(addToMonth(thisMonth, -MONTHS_BACK));
    return {
      readers: {
        notMeetingCustomers: told(all - meetingCustomers),
        meetingCustomers: told(meetingCustomers),
      },
      sent: sent.map(({ since, zone, ...tip }) => ({
        ...tip,
        since: dayOf(since, zone ?? this.env.COMPANY_TIME_ZONE),
        people: told(tip.people),
      })),
    };
  }
}

const told = (people: number): number | null => (people < FEWEST_TOLD ? null : people);
