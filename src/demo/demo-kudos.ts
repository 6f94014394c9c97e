import type { INestApplicationContext } from '@nestjs/common';
import { KudosService } from '../kudos/kudos.service.js';
import type { DemoClock } from './demo-clock.js';
import { lot } from './demo-history.js';
import { MANAGER, TRAINER } from './demo-people.js';
import { DemoRepository } from './demo.repository.js';

const HOUR_MS = 3_600_000;
const HOURS_A_WEEK = 168;
/** Thanks of the last weeks, the latest some days ago, so that inboxes are not full of them. */
const WEEKS = 8;
const THANKS = 36;
/** And of the months before, so that a report of the year has something to say. */
const EARLIER_WEEKS = 20;
const EARLIER_THANKS = 60;
/** Nobody of those whom visitors sign in as is in it. */
const THANKED_DEPARTMENT = 'Branch Operations';
const TEAMS_THANKED_DAYS_AGO = 6;
/** Out of a thousand: offered for the wall, and then agreed to. */
const OFFERED = 700;
const AGREED = 800;

/** What people of Harbourlight thank each other for: behaviour, sentence, piece of work. */
const WORDS: readonly (readonly [string, string, string | null])[] = [
  [
    'ask-early',
    'You told us in March what you would need in May, so we had the two vans free when you came.',
    'Depot move',
  ],
  [
    'ask-early',
    'You sent the list of new starters three weeks ahead. For once every laptop stood ready on the first day.',
    null,
  ],
  ['say-when', 'You said Thursday at three, and at five to three it was in my inbox.', 'Quarterly figures'],
  [
    'say-when',
    'You rang on Monday to say that Wednesday would not hold. We moved two visits and nobody waited.',
    null,
  ],
  [
    'listen-first',
    'You let Mrs Palmer finish before you said a word, and found out that it was never about the bill.',
    null,
  ],
  ['listen-first', 'The answer was no, and I still left with the feeling that you had heard me.', null],
  [
    'speak-plainly',
    'You turned two pages of terms into four sentences that every branch could use.',
    'New returns rule',
  ],
  [
    'own-it',
    'You came down yourself to say that the wrong labels were yours, and stayed until the last box was done.',
    null,
  ],
  [
    'keep-hold',
    'You handed the case over with everything in it, and asked two days later whether it had worked.',
    'Bay Street refund',
  ],
  [
    'find-the-cause',
    'You sat with us for an hour to see why orders come late on Fridays. They have not since.',
    'Friday orders',
  ],
  ['find-the-cause', 'You did not replace the printer a third time. You moved it out of the sun.', null],
  ['give-credit', 'You named the warehouse when the director praised us. They still talk about it.', null],
];

/** Lets colleagues thank each other over the last weeks; two of those whom visitors sign in as got and gave some too. */
export async function thankEachOther(
  app: INestApplicationContext,
  clock: DemoClock,
  now: Date,
): Promise<void> {
  const service = app.get(KudosService);
  const people = app.get(DemoRepository);
  const then = await people.serving(new Date(now.getTime() - EARLIER_WEEKS * HOURS_A_WEEK * HOUR_MS));
  const still = new Set((await people.serving(now)).map(({ id }) => id));
  const all = then.filter(({ id }) => still.has(id));
  const visitors = [await people.personByNumber(MANAGER.number), await people.personByNumber(TRAINER.number)];
  const anybody = (index: number, as: string) => all[lot(all.length, String(index), as)];
  const agoInMs = (weeks: number) => Math.floor(weeks * HOURS_A_WEEK) * HOUR_MS;
  for (let index = -EARLIER_THANKS; index < THANKS; index++) {
    const isEarlier = index < 0;
    const visitor = visitors[index < THANKS / 2 ? 0 : 1];
    const giver = index % 24 === 5 ? visitor : anybody(index, 'giver');
    const isForVisitor = index % 24 === 17;
    const receiver = isForVisitor ? visitor : anybody(index, 'receiver');
    const words = WORDS[(index + EARLIER_THANKS) % WORDS.length];
    if (!giver || !receiver || !words || giver.id === receiver.id) continue;
    const weeksBefore = isEarlier
      ? WEEKS - (index * (EARLIER_WEEKS - WEEKS)) / EARLIER_THANKS
      : WEEKS - (index * (WEEKS - 1)) / THANKS;
    clock.moveTo(new Date(now.getTime() - agoInMs(weeksBefore)));
    const [behaviour, sentence, about] = words;
    const mayBeShown = isForVisitor || lot(1000, String(index), 'offered') < OFFERED;
    const thanks = {
      to: receiver.publicId,
      behaviour,
      sentence,
      mayBeShown,
      ...(about !== null && { about }),
    };
    const { publicId } = await service.give(giver.id, thanks, null);
    // Visitors may try for themselves what agreeing does.
    if (mayBeShown && !isForVisitor && lot(1000, String(index), 'agreed') < AGREED)
      await service.show(receiver.id, publicId, true);
  }
  clock.moveTo(new Date(now.getTime() - TEAMS_THANKED_DAYS_AGO * 24 * HOUR_MS));
  await thankTeams(service, people, now);
  clock.moveTo(now);
}

/** A department, whose head lets everybody read it, and the people who report to that one. */
async function thankTeams(service: KudosService, people: DemoRepository, now: Date): Promise<void> {
  const [department] = await people.departmentIds([THANKED_DEPARTMENT]);
  const [manager, trainer] = [
    await people.personByNumber(MANAGER.number),
    await people.personByNumber(TRAINER.number),
  ];
  if (!department) throw new Error(`The demo company has no department ${THANKED_DEPARTMENT}.`);
  const { publicId, teamManagerId } = await service.give(
    trainer.id,
    {
      to: department,
      team: 'department',
      behaviour: 'keep-hold',
      sentence:
        'You opened all branches on the Monday after the storm, and no customer stood before a closed door.',
      about: 'After the storm',
      mayBeShown: true,
    },
    null,
  );
  const head = (await people.serving(now)).find(({ id }) => id === teamManagerId);
  if (!head) return;
  await service.show(head.id, publicId, true);
  await service.give(
    manager.id,
    {
      to: head.publicId,
      team: 'reports',
      behaviour: 'say-when',
      sentence:
        'You told us a week ahead which branches would close early, so nobody was sent there in vain.',
      mayBeShown: true,
    },
    null,
  );
}
