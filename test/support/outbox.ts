import { Dispatcher } from '../../src/dispatching/dispatcher.js';
import type { MessageStatus } from '../../src/outbox/message-state.js';
import type { Reach } from '../../src/outbox/reachability.js';
import { type GatheredNotice, Notices } from '../../src/notifications/notices.js';
import type { Message } from '../../src/message-texts/template.js';
import type { TestApp } from './app.js';
import { type BuiltPerson, buildPerson } from './factories/person.js';

/** A message as its row says. */
export interface StoredMessage {
  id: number;
  publicId: string;
  status: MessageStatus;
  reason: string | null;
  reply: string | null;
  attempts: number;
}

let lastCause = 0;

/** Says something to somebody (somebody new unless given), for three days. */
export async function tell(app: TestApp, to?: BuiltPerson, reach: Reach = 'at-work'): Promise<BuiltPerson> {
  const person = to ?? (await buildPerson(app));
  await app.transactions.run(() =>
    app.nest.get(Notices).say([
      {
        cause: `told:${++lastCause}`,
        personId: person.id,
        kind: 'test',
        reach,
        told: {
          subject: 'A word to you',
          words: { paragraphs: [`Hello ${person.givenName},`, 'this is for you.'] },
        },
        expiresAt: new Date(app.clock.now().getTime() + 3 * 86_400_000),
      },
    ]),
  );
  return person;
}

/** Sends what is due. */
export const dispatch = (app: TestApp) => app.nest.get(Dispatcher).drain();

/** The messages to somebody, oldest first. */
export async function messagesTo(app: TestApp, person: { id: number }): Promise<StoredMessage[]> {
  return await app.database.query<StoredMessage>(
    'SELECT id, public_id AS publicId, status, reason, reply, attempts FROM outbox WHERE person_id = ? ORDER BY id',
    [person.id],
  );
}

/** The one message to somebody. */
export async function messageTo(app: TestApp, person: { id: number }): Promise<StoredMessage> {
  const [message, ...others] = await messagesTo(app, person);
  if (!message || others.length > 0) throw new Error('There is not exactly one message.');
  return message;
}

/** State and reason of the one message to somebody: `planned postponed`. */
export async function stateOf(app: TestApp, person: { id: number }): Promise<string> {
  const { status, reason } = await messageTo(app, person);
  return reason === null ? status : `${status} ${reason}`;
}

/** A notice with its words at hand. */
export type GatheredTest = Partial<Omit<GatheredNotice, 'told'> & Message>;

/** Gathers notices for somebody, a tip that holds for a week unless given otherwise. */
export async function gather(app: TestApp, to: { id: number }, ...notices: GatheredTest[]): Promise<void> {
  await app.transactions.run(() =>
    app.nest.get(Notices).gather(
      notices.map(({ subject, words, ...notice }) => ({
        cause: `gathered:${++lastCause}`,
        personId: to.id,
        kind: 'tip',
        told: {
          subject: subject ?? `Tip ${lastCause}`,
          words: words ?? { paragraphs: ['Ask before you promise.'] },
        },
        expiresAt: new Date(app.clock.now().getTime() + 7 * 86_400_000),
        ...notice,
      })),
    ),
  );
}
