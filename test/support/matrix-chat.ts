import { publicId } from '../../src/common/random.js';
import { addToMonth } from '../../src/tip-calendar/month.js';
import { missTip } from './missed-tips.js';
import { tipOf } from './matrix-objects.js';
import type { CallerKind, ObjectKind, World } from './world.js';

let months = 0;

/** A tip that somebody may have missed; each call has a month of its own, since it uses the tip up. */
export async function missedTipOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  const period = addToMonth('2010-01', months++);
  if (!person) return { period, personId: publicId() };
  await tipOf(world, 'any');
  await missTip(world.app, person, period);
  return { period, personId: person.publicId };
}
