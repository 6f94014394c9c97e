import { publicId } from '../../src/common/random.js';
import { buildEnrolment, buildTrack } from './factories/enrolment.js';
import type { BuiltPerson } from './factories/person.js';
import { published } from './matrix-objects.js';
import { signInAs } from './sign-in.js';
import type { CallerKind, ObjectKind, World } from './world.js';

// What the rows of learning are asked about.

/** Puts somebody on a published track, once; returns the enrolment's public id. */
async function enrolledOn(world: World, person: BuiltPerson, track: string): Promise<string> {
  await published(world, 'any', track);
  return await world.once(`${person.id} on ${track}`, async () => {
    const enrolment = await buildEnrolment(world.app, person, { track: await buildTrack(world.app, track) });
    return enrolment.publicId;
  });
}

/** An enrolment on a published track of whoever the object belongs to. */
export async function learningOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  return { id: person ? await enrolledOn(world, person, 'sensitisation') : 'missing' };
}

/** A course that the caller's track asks for, one that only somebody else's does, or none. */
export async function courseOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (!person) return { slug: 'missing' };
  await enrolledOn(world, person, object === 'own' ? 'sensitisation' : 'customer-facing');
  return { slug: object === 'own' ? 'basics' : 'customers' };
}

export const lessonOf = (lesson: string) => async (world: World, object: ObjectKind, caller: CallerKind) => ({
  ...(await courseOf(world, object, caller)),
  lesson: object === 'own' ? lesson : 'hand-over',
});

/** An attempt of whoever the object belongs to, asked for as if it were the caller's own. */
export const attemptOf =
  (lesson: 'questions' | 'laptop') => async (world: World, object: ObjectKind, caller: CallerKind) => {
    const me = world.owner('own', caller);
    if (me) await enrolledOn(world, me, 'sensitisation');
    const person = world.owner(object, caller);
    const id = person
      ? await world.once(`${person.id} at ${lesson}`, () => openAttempt(world, person, lesson))
      : 'missing';
    return { slug: 'basics', lesson, id, question: 'unknown' };
  };

async function openAttempt(world: World, person: BuiltPerson, lesson: string): Promise<string> {
  await enrolledOn(world, person, 'sensitisation');
  const client = await signInAs(world.app, person.id);
  const { body } = await client.post(`/api/me/courses/basics/lessons/${lesson}/attempts`).send({});
  // Somebody who is locked out can open none.
  return body.id ?? 'missing';
}

/** A report of whoever the object belongs to, new for every call since an answer stands. */
export async function reportOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (!person) return { id: 'missing' };
  const { app } = world;
  await published(world, 'any', 'sensitisation');
  const text = await app.database.first<{ lessonId: number; language: string }>(
    'SELECT lesson_id AS lessonId, language FROM lesson_texts ORDER BY id LIMIT 1',
  );
  const id = publicId();
  const report = {
    public_id: id,
    person_id: person.id,
    lesson_id: text?.lessonId,
    language: text?.language,
    text: 'The second link is dead',
    status: 'open',
    reported_at: app.clock.now(),
  };
  await app.transactions.run(() => app.database.insert('lesson_reports', report));
  return { id };
}

/** A person whose quiz somebody wants to unlock. */
export async function unlockFor(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (person) await enrolledOn(world, person, 'sensitisation');
  return { id: person?.publicId ?? publicId(), slug: 'basics', lesson: 'questions' };
}

export async function requirementOf(world: World, object: ObjectKind, slug: string) {
  await published(world, 'any', 'customer-facing');
  return { slug: object === 'missing' ? 'missing' : slug };
}

/** A record of attendance, new for every call since revoking uses it up. */
export async function recordOf(world: World, object: ObjectKind) {
  const { slug } = await requirementOf(world, 'any', 'workshop');
  if (object === 'missing') return { slug, id: 'missing' };
  const [person, id] = [await world.spare(), publicId()];
  await world.app.transactions.run(() =>
    world.app.database.insert('requirement_records', {
      public_id: id,
      person_id: person.id,
      slug,
      kind: 'attendance',
      cycle: 1,
      on_day: '2026-11-20',
      recorded_by: world.persons.admin.id,
      recorded_at: world.app.clock.now(),
    }),
  );
  return { slug, id };
}
