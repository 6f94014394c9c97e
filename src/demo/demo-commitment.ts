import type { INestApplicationContext } from '@nestjs/common';
import { dayOf } from '../common/days.js';
import type { Env } from '../config/env.js';
import { CommitmentsService } from '../commitments/commitments.service.js';
import type { DemoClock } from './demo-clock.js';
import { MANAGER } from './demo-people.js';
import { DemoRepository } from './demo.repository.js';

const TWO_WEEKS_MS = 14 * 86_400_000;

/** What the manager of the demo wrote two weeks ago, and is asked about today. */
export async function commitTheManager(
  app: INestApplicationContext,
  clock: DemoClock,
  { COMPANY_TIME_ZONE: zone }: Env,
): Promise<void> {
  const now = clock.now();
  const { id } = await app.get(DemoRepository).personByNumber(MANAGER.number);
  clock.moveTo(new Date(now.getTime() - TWO_WEEKS_MS));
  await app.get(CommitmentsService).make(id, {
    colleague: 'Tomás',
    act: 'Send him next week’s rota by Thursday, so that nobody’s hour for training falls into the lunchtime rush.',
    askOn: dayOf(now, zone),
  });
  clock.moveTo(now);
}
