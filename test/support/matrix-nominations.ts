import { publicId } from '../../src/common/random.js';
import { NominationsRepository } from '../../src/nominations/nominations.repository.js';
import { Rounds } from '../../src/nominations/rounds.js';
import { StarsRepository } from '../../src/stars/stars.repository.js';
import { published } from './matrix-objects.js';
import type { CallerKind, ObjectKind, World } from './world.js';

/** The quarter of the matrix's day. */
export const QUARTER = '2026-Q4';

/** A request to nominate somebody; of the caller for `own`. */
export async function nominationOf(world: World, object: ObjectKind, caller: CallerKind) {
  await published(world, 'any', 'sensitisation');
  const someone = object === 'line' || object === 'foreign';
  const to = someone ? (await world.spare()).publicId : world.personId(object, caller);
  return { to, behaviour: 'say-when', evidence: 'Stayed until the last part was found for the customer.' };
}

/** A nomination of somebody without a manager by whomever the object belongs to. */
export async function ownNomination(world: World, object: ObjectKind, caller: CallerKind) {
  const nominator = world.owner(object, caller);
  if (!nominator) return { id: 'missing' };
  const { app } = world;
  const nomineeId = (await world.spare()).id;
  const id = publicId();
  await app.transactions.run(async () => {
    const round = await app.nest.get(Rounds).open(QUARTER);
    const words = {
      behaviour: 'say-when',
      behaviourTitle: 'Say when',
      evidence: 'Stayed late.',
      helped: null,
    };
    const nomination = { ...words, publicId: id, roundId: round.id, nominatorId: nominator.id, nomineeId };
    await app.nest.get(NominationsRepository).nominate(nomination, app.clock.now());
  });
  return { id };
}

/** A star who is whomever the object belongs to. */
export async function starOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (!person) return { id: 'missing' };
  const { app } = world;
  await app.transactions.run(async () => {
    const round = await app.nest.get(Rounds).open(QUARTER);
    await app.nest.get(StarsRepository).choose(round.id, [person.id], app.clock.now());
  });
  const row = await app.database.first<{ id: string }>(
    'SELECT public_id AS id FROM stars WHERE person_id = ?',
    [person.id],
  );
  return { id: row?.id ?? 'missing' };
}
