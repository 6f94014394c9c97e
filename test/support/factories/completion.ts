import { publicId } from '../../../src/common/random.js';
import type { TestApp } from '../app.js';
import { buildEnrolment, type BuiltTrack } from './enrolment.js';
import type { BuiltPerson } from './person.js';

/** That somebody completed a track, now unless at another time; returns the public id of the enrolment. */
export async function completeTrack(
  app: TestApp,
  person: BuiltPerson,
  track: BuiltTrack,
  at = app.clock.now(),
): Promise<string> {
  const enrolment = await buildEnrolment(app, person, { track });
  await app.transactions.run(() =>
    app.database.insert('completions', {
      public_id: publicId(),
      person_id: person.id,
      track_id: track.id,
      track_version_id: track.versionId,
      enrolment_id: enrolment.id,
      cycle: 1,
      completed_at: at,
      versions: '{"track":1,"courses":{}}',
    }),
  );
  return enrolment.publicId;
}
