import { publicId } from '../../src/common/random.js';
import { RecommendationsRepository } from '../../src/recommendations/recommendations.repository.js';
import { contentWithBadges } from './badges.js';
import { addContent } from './content.js';
import { buildPerson } from './factories/person.js';
import { EVIDENCE } from './nominations.js';
import type { CallerKind, ObjectKind, World } from './world.js';

/** Somebody new like the person of an object, for one call: nobody is put forward for a badge twice at a time. */
async function anotherLike({ app, persons }: World, object: ObjectKind) {
  return object === 'line'
    ? await buildPerson(app, { manager: persons.manager })
    : await buildPerson(app, {
        department: 'Finance',
        location: 'Montego Bay',
        manager: persons.otherManager,
      });
}

/** A request to put somebody forward; the caller themself for `own`. */
export async function puttingForward(world: World, object: ObjectKind, caller: CallerKind) {
  await addContent(world.app, contentWithBadges);
  const isSomeone = object === 'line' || object === 'foreign';
  const person = isSomeone ? (await anotherLike(world, object)).publicId : world.personId(object, caller);
  return { person, badge: 'noticed', behaviour: 'say-when', evidence: EVIDENCE };
}

/** What the caller put forward for `own`; else what somebody else did of a person like that of the object. */
export async function recommendationOf(world: World, object: ObjectKind, caller: CallerKind) {
  if (object === 'missing') return { id: 'missing' };
  const { app } = world;
  await world.once('recommended', () => addContent(app, contentWithBadges));
  const badge = await app.database.first<{ id: number }>("SELECT id FROM badges WHERE slug = 'noticed'");
  const proposer = object === 'own' ? world.owner(object, caller) : await world.spare();
  const id = publicId();
  await app.transactions.run(async () => {
    const words = { behaviour: 'say-when', behaviourTitle: 'Say when', evidence: EVIDENCE };
    const personId = (await anotherLike(world, object === 'own' ? 'line' : object)).id;
    const whose = { publicId: id, badgeId: badge?.id ?? 0, personId, proposerId: proposer?.id ?? 0 };
    await app.nest
      .get(RecommendationsRepository, { strict: false })
      .putForward({ ...words, ...whose }, app.clock.now());
  });
  return { id };
}
