import { publicId } from '../../src/common/random.js';
import { buildEnrolment, buildTrack } from './factories/enrolment.js';
import type { CallerKind, ObjectKind, World } from './world.js';

/** An enrolment, on a track of its own, that whoever the object belongs to completed. */
export async function completionOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (!person) return { id: 'missing' };
  const { app } = world;
  const enrolment = await buildEnrolment(app, person, {
    track: await buildTrack(app, `track-${publicId()}`),
  });
  await app.transactions.run(async () => {
    const stored = await app.database.first<{ trackId: number; versionId: number }>(
      'SELECT track_id AS trackId, track_version_id AS versionId FROM enrolments WHERE id = ?',
      [enrolment.id],
    );
    await app.database.insert('completions', {
      public_id: publicId(),
      person_id: person.id,
      track_id: stored?.trackId,
      track_version_id: stored?.versionId,
      enrolment_id: enrolment.id,
      cycle: 1,
      completed_at: app.clock.now(),
      versions: '{"track":1,"courses":{}}',
    });
  });
  return { id: enrolment.publicId };
}
