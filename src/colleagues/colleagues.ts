import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { type ColleagueRow, ColleaguesRepository } from './colleagues.repository.js';

/** A picker shows so many; whoever is not among them is found by more letters. */
const MOST_FOUND = 10;

/** Whom anybody may find by name: people in service today, and never oneself. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly repository: ColleaguesRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async named(text: string, exceptId: number): Promise<ColleagueRow[]> {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    return await this.repository.named(text, exceptId, today, MOST_FOUND);
  }
}
