import { publicId } from '../../src/common/random.js';
import { completeTrack } from './factories/completion.js';
import { buildTrack } from './factories/enrolment.js';
import type { CallerKind, ObjectKind, World } from './world.js';

interface Completed {
  enrolmentId: string;
  track: string;
}

/** An enrolment, on a track of its own, that whoever the object belongs to completed. */
export async function completionOf(world: World, object: ObjectKind, caller: CallerKind) {
  return { id: (await complete(world, object, caller))?.enrolmentId ?? 'missing' };
}

/** A track that whoever the object belongs to completed, and nobody else. */
export async function completedTrackOf(world: World, object: ObjectKind, caller: CallerKind) {
  return { track: (await complete(world, object, caller))?.track ?? 'missing' };
}

async function complete(world: World, object: ObjectKind, caller: CallerKind): Promise<Completed | null> {
  const person = world.owner(object, caller);
  if (!person) return null;
  const track = await buildTrack(world.app, `track-${publicId()}`);
  return { enrolmentId: await completeTrack(world.app, person, track), track: track.slug };
}
