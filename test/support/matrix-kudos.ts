import { publicId } from '../../src/common/random.js';
import { KudosRepository } from '../../src/kudos/kudos.repository.js';
import { published } from './matrix-objects.js';
import type { CallerKind, ObjectKind, World } from './world.js';

const WORDS = { behaviour: 'say-when', sentence: 'You named a day and kept it.' };

/** A request to thank the person whom the object means. */
export async function thanksTo(world: World, object: ObjectKind, caller: CallerKind) {
  await published(world, 'any', 'sensitisation');
  return { ...WORDS, to: world.personId(object, caller) };
}

/** Thanks that whoever the object belongs to gave to somebody without a manager. */
export async function kudosOf(world: World, object: ObjectKind, caller: CallerKind) {
  const giver = world.owner(object, caller);
  if (!giver) return { id: 'missing' };
  const { app } = world;
  const now = app.clock.now();
  const kudos = {
    ...WORDS,
    publicId: publicId(),
    requestHash: null,
    behaviourTitle: 'Say when',
    about: null,
    giverId: giver.id,
    receiverId: (await world.spare()).id,
    giverAgrees: false,
    givenAt: now,
    answersSince: now,
  };
  await app.transactions.run(() => app.nest.get(KudosRepository).give(kudos, '2026-11-23'));
  return { id: kudos.publicId };
}

/** The same, about which a report waits. */
export async function reportedKudosOf(world: World, object: ObjectKind, caller: CallerKind) {
  const { id } = await kudosOf(world, object, caller);
  const { app, persons } = world;
  const kudos = await app.nest.get(KudosRepository).find(id);
  if (kudos) {
    await app.transactions.run(() =>
      app.database.insert('kudos_reports', {
        kudos_id: kudos.id,
        reported_by: persons.admin.id,
        reason: 'It mocks me.',
        status: 'open',
        reported_at: app.clock.now(),
      }),
    );
  }
  return { id };
}
