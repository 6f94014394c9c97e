import { publicId, secretToken, sha256 } from '../../src/common/random.js';
import { buildPerson } from './factories/person.js';
import type { CallerKind, ObjectKind, World } from './world.js';

// What the rows of workshops are asked about: those of `line` are for the department of the trainer, `foreign` ones for another.

interface Made {
  id: string;
  row: number;
}
const MISSING = (): Made => ({ id: publicId(), row: 0 });

/** A workshop for a department, or for everybody. */
async function insertWorkshop({ app, persons }: World, departmentId: number | null): Promise<Made> {
  const id = publicId();
  const at = app.clock.now();
  const workshop = {
    public_id: id,
    title: 'Working for each other',
    minutes: 60,
    capacity: 12,
    cancel_hours: 24,
    booking: 'open',
    scope_kind: departmentId === null ? 'everybody' : 'department',
    scope_department_id: departmentId,
    created_by: persons.admin.id,
    created_at: at,
    updated_at: at,
  };
  return { id, row: await app.transactions.run(() => app.database.insert('workshops', workshop)) };
}

async function insertSession({ app, persons }: World, workshop: Made, startsAt: Date): Promise<Made> {
  const id = publicId();
  const at = app.clock.now();
  const session = {
    public_id: id,
    workshop_id: workshop.row,
    on_day: startsAt.toISOString().slice(0, 10),
    at_time: '10:00',
    time_zone: 'America/Jamaica',
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 3_600_000),
    minutes: 60,
    room: 'Room 2',
    capacity: 12,
    booked: 0,
    state: 'planned',
    created_by: persons.admin.id,
    created_at: at,
    updated_at: at,
  };
  return { id, row: await app.transactions.run(() => app.database.insert('workshop_sessions', session)) };
}

const later = ({ app }: World, days: number) => new Date(app.clock.now().getTime() + days * 86_400_000);

/** A workshop for the department of whoever the object belongs to. */
export async function workshopOf(world: World, object: ObjectKind): Promise<Made> {
  if (object === 'missing') return MISSING();
  const { foreigner, lineMember } = world;
  return await insertWorkshop(world, (object === 'foreign' ? foreigner : lineMember).departmentId);
}

/** A session of such a workshop, in ten days or under way. */
export async function sessionOf(world: World, object: ObjectKind, days = 10): Promise<Made> {
  if (object === 'missing') return MISSING();
  return await insertSession(world, await workshopOf(world, object), later(world, days));
}

/** A seat of whoever the object belongs to, in a session for everybody, and another session of it. */
export async function bookingOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (!person) return { id: publicId(), other: publicId() };
  const workshop = await insertWorkshop(world, null);
  // So far apart that nobody is in two at once, whatever the callers before booked.
  const days = await nextDays(world);
  const session = await insertSession(world, workshop, later(world, days));
  const other = await insertSession(world, workshop, later(world, days + 1));
  const id = publicId();
  const { app } = world;
  await app.transactions.run(async () => {
    await app.database.execute('UPDATE workshop_sessions SET booked = 1 WHERE id = ?', [session.row]);
    const booking = { public_id: id, session_id: session.row, person_id: person.id, status: 'booked' };
    await app.database.insert('bookings', {
      ...booking,
      queued_at: app.clock.now(),
      booked_by: person.id,
    });
  });
  return { id, other: other.id };
}

/** A session for everybody that nobody is in. */
export async function freeSession(world: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return publicId();
  const workshop = await insertWorkshop(world, null);
  return (await insertSession(world, workshop, later(world, await nextDays(world)))).id;
}

async function nextDays({ app }: World): Promise<number> {
  const row = await app.database.first<{ count: number }>('SELECT COUNT(*) AS count FROM workshop_sessions');
  return 20 + 2 * Number(row?.count ?? 0);
}

/** A new person in the line of whoever the object belongs to. */
export async function memberOf(world: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return publicId();
  const { manager, otherManager } = world.persons;
  const person = await buildPerson(world.app, { manager: object === 'line' ? manager : otherManager });
  return person.publicId;
}

/** The key of a calendar's address; of somebody whose sessions nobody else is asked about. */
export async function calendarOf({ app, once, spare }: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return secretToken();
  return await once('calendar feed', async () => {
    const token = secretToken();
    const row = { person_id: (await spare()).id, token_hash: sha256(token), made_at: app.clock.now() };
    await app.transactions.run(() => app.database.insert('calendar_feeds', row));
    return token;
  });
}
