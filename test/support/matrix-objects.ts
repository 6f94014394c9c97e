import { publicId, secretToken, sha256 } from '../../src/common/random.js';
import { CourseDraftsRepository } from '../../src/course-drafts/course-drafts.repository.js';
import { DismissalsService } from '../../src/duplicates/dismissals.service.js';
import { CommitmentsService } from '../../src/commitments/commitments.service.js';
import { MovesService } from '../../src/moves/moves.service.js';
import { PeopleImportService } from '../../src/people-imports/people-import.service.js';
import { RunBookRepository } from '../../src/run-book/run-book.repository.js';
import { addContent, fixtureContent } from './content.js';
import { buildAssignment, buildEnrolment, buildTrack, goLive } from './factories/enrolment.js';
import { buildPerson } from './factories/person.js';
import { gather } from './outbox.js';
import { deputise, disableAccount, grant } from './sign-in.js';
import { tipFile } from './tips.js';
import type { CallerKind, ObjectKind, World } from './world.js';

// What the matrix's rows are asked about: each makes a thing of whoever the object belongs to.

/** A bearer token of whoever the object belongs to. */
export async function tokenOf(
  { app, owner }: World,
  object: ObjectKind,
  caller: CallerKind,
): Promise<string> {
  const person = owner(object, caller);
  if (!person) return 'missing';
  const id = publicId();
  const secret = {
    public_id: id,
    token_hash: sha256(id),
    person_id: person.id,
    kind: 'token',
    name: 'Export',
  };
  const now = app.clock.now();
  const times = { created_at: now, last_seen_at: now, expires_at: new Date(now.getTime() + 3_600_000) };
  await app.transactions.run(() => app.database.insert('sessions', { ...secret, ...times }));
  return id;
}

export async function deputyOf(world: World, object: ObjectKind, caller: CallerKind): Promise<string> {
  const manager = world.owner(object, caller);
  return manager ? await deputise(world.app, manager.id, (await world.spare()).id) : 'missing';
}

export async function grantOf(world: World, object: ObjectKind): Promise<string> {
  return object === 'missing' ? 'missing' : await grant(world.app, (await world.spare()).id, 'viewer');
}

export async function lockedOut(world: World): Promise<string> {
  const person = await world.spare();
  await disableAccount(world.app, person.id);
  return person.publicId;
}

/** The slug of something that the fixture content publishes, or one that nothing has. */
export async function published(world: World, object: ObjectKind, slug: string): Promise<string> {
  await world.once('fixtureContent', () => addContent(world.app, fixtureContent));
  return object === 'missing' ? 'missing' : slug;
}

/** A tip that is published. */
export async function tipOf(world: World, object: ObjectKind): Promise<string> {
  await world.once('tip', () =>
    addContent(world.app, { ...fixtureContent, 'tips/01-say-when.md': tipFile() }),
  );
  return object === 'missing' ? 'missing' : 'say-when';
}

/** The link of a question that was not answered yet, of somebody made for it. */
export async function questionLinkOf(world: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return 'unheard-of';
  await tipOf(world, 'any');
  const { app } = world;
  const person = await world.spare();
  const token = secretToken();
  const tip = await app.database.first<{ id: number }>('SELECT MAX(id) AS id FROM tip_versions');
  const [period, now, day] = ['2026-10', app.clock.now().getTime(), 86_400_000];
  await app.transactions.run(async () => {
    await app.database.insert('tip_deliveries', {
      person_id: person.id,
      period,
      tip_version_id: tip?.id,
      planned_at: new Date(now - 4 * day),
    });
    await app.database.insert('refresher_links', {
      person_id: person.id,
      period,
      round: 1,
      token_hash: sha256(token),
      made_at: new Date(now),
      expires_at: new Date(now + day),
    });
  });
  return token;
}

/** A month in which whoever the object belongs to got a tip: all of them have addresses by month, so that nobody can ask for another's. */
export async function tipMonthOf(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (!person) return { period: '2020-01' };
  await tipOf(world, 'any');
  const period = object === 'own' ? '2026-11' : '2026-10';
  const { app } = world;
  const tip = await app.database.first<{ id: number }>('SELECT MAX(id) AS id FROM tip_versions');
  await app.transactions.run(() =>
    app.database.insertOnce('tip_deliveries', {
      person_id: person.id,
      period,
      tip_version_id: tip?.id,
      planned_at: app.clock.now(),
    }),
  );
  return { period };
}

/** A draft of a course that there is not yet, with one lesson, which has a mistake; each has a slug of its own. */
export async function draftOf(
  world: World,
  object: ObjectKind,
): Promise<{ slug: string; id: string; lesson: string }> {
  if (object === 'missing') return { slug: 'missing', id: 'missing', lesson: 'missing' };
  const slug = `draft-${publicId()}`;
  const { app } = world;
  const page = { name: 'course.md', position: null, sha256: null, bytes: 0, head: '', text: '' };
  const change = { by: world.persons.admin.id, at: app.clock.now() };
  await app.transactions.run(() =>
    app.nest
      .get(CourseDraftsRepository)
      .begin(slug, null, [page, { ...page, name: 'a.md', position: 1 }], change),
  );
  const draft = await app.nest.get(CourseDraftsRepository).find(slug);
  const files = await app.nest.get(CourseDraftsRepository).filesOf(draft?.id ?? 0);
  return { slug, id: files.find(({ name }) => name === 'a.md')?.publicId ?? '', lesson: 'a' };
}

/** The filter of a report that asks for everybody below a person. */
export function below(world: World, object: ObjectKind, caller: CallerKind): Record<string, string> {
  return object === 'any' ? {} : { below: world.personId(object, caller) };
}

/** An enrolment, on a track of its own, of whoever the object belongs to. */
export async function enrolmentFor(world: World, object: ObjectKind, caller: CallerKind) {
  const person = world.owner(object, caller);
  if (!person) return { id: 'missing' };
  const track = await buildTrack(world.app, `track-${publicId()}`);
  return { id: (await buildEnrolment(world.app, person, { track })).publicId };
}

/** A request to assign a track to the person whom the object means. */
export async function assignmentTo(world: World, object: ObjectKind, caller: CallerKind) {
  const track = await world.once('track', () => buildTrack(world.app, 'assigned'));
  const audience = { personIds: [world.personId(object, caller)] };
  return { track: track.slug, audience, due: { days: 14, after: 'enrolment' } };
}

/** An assignment made by the caller, or by somebody else. */
export async function assignmentOf(world: World, object: ObjectKind, caller: CallerKind) {
  const maker = world.owner(object, caller);
  if (!maker) return { id: 'missing' };
  const track = await world.once('track', () => buildTrack(world.app, 'assigned'));
  const nobody = { kind: 'people' as const, personIds: [] };
  const id = await buildAssignment(world.app, track, nobody, undefined, maker);
  return { id: await publicIdOf(world, 'assignments', id) };
}

/** A run of an assignment made by the caller, or by somebody else. */
export async function runOf(world: World, object: ObjectKind, caller: CallerKind) {
  const maker = world.owner(object, caller);
  if (!maker) return { id: 'missing' };
  const track = await world.once('track', () => buildTrack(world.app, 'assigned'));
  const nobody = { kind: 'people' as const, personIds: [] };
  const assignmentId = await buildAssignment(world.app, track, nobody, undefined, maker);
  const now = world.app.clock.now();
  const id = await world.app.transactions.run(async () => {
    const runId = await world.app.nest.get(RunBookRepository).start(assignmentId, 1, 'test', now);
    await world.app.nest.get(RunBookRepository).finish(runId, now);
    return runId;
  });
  return { id: await publicIdOf(world, 'assignment_runs', id) };
}

/** A wave of the programme that has not begun. */
export async function waveOf(world: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return 'missing';
  await published(world, object, 'sensitisation');
  await goLive(world.app);
  const everybody = await world.app.database.first<{ id: number }>(
    "SELECT id FROM assignments WHERE shipped_key = 'everybody'",
  );
  const id = publicId();
  const wave = {
    public_id: id,
    assignment_id: everybody?.id,
    starts_on: '2027-01-04',
    scope_kind: 'everybody',
  };
  await world.app.transactions.run(() =>
    world.app.database.insert('programme_waves', { ...wave, created_at: world.app.clock.now() }),
  );
  return id;
}

export async function publicIdOf({ app }: World, table: string, id: number): Promise<string> {
  const row = await app.database.first<{ id: string }>(`SELECT public_id AS id FROM ${table} WHERE id = ?`, [
    id,
  ]);
  return row?.id ?? 'missing';
}

/** A decision that two records are two people. */
export async function dismissalOf(world: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return 'missing';
  const people = [(await world.spare()).publicId, (await world.spare()).publicId];
  return (await world.app.nest.get(DismissalsService).dismiss(people, world.persons.admin.id)).id;
}

/** What an import of one person would do. */
export async function importOf(world: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return 'missing';
  const file = {
    name: 'people.csv',
    source: 'hr',
    content: Buffer.from('Employee Number,First Name,Last Name\nX-1,Ann,Teak\n'),
  };
  const imports = world.app.nest.get(PeopleImportService);
  const outcome = await world.once('import', () =>
    imports.import(file, { dryRun: true, skipRejected: false }, 'system'),
  );
  return outcome.id;
}

/** A row that waits for a decision: a number of somebody who is known under another name. */
export async function heldRowOf(world: World, object: ObjectKind): Promise<string> {
  if (object === 'missing') return 'missing';
  const importId = await importOf(world, object);
  const { id, employeeNumber } = await world.spare();
  const publicHeldId = publicId();
  const { app } = world;
  const held = await app.database.first<{ id: number }>('SELECT id FROM people_imports WHERE public_id = ?', [
    importId,
  ]);
  await app.transactions.run(() =>
    app.database.insert('held_rows', {
      public_id: publicHeldId,
      import_id: held?.id,
      line: 2,
      source: 'hr',
      employee_number: employeeNumber,
      person_id: id,
      name_hash: 'x',
      content: JSON.stringify({ line: 2, employeeNumber }),
      status: 'open',
      open_key: 1,
      held_at: app.clock.now(),
    }),
  );
  return publicHeldId;
}

/** A move that is planned for a new person in the line of whoever the object belongs to. */
export async function moveOf(world: World, object: ObjectKind): Promise<{ id: string; moveId: string }> {
  if (object === 'missing') return { id: 'missing', moveId: 'missing' };
  const { manager, otherManager, admin } = world.persons;
  const person = await buildPerson(world.app, { manager: object === 'line' ? manager : otherManager });
  const me = { personId: admin.id, sessionId: 0, grants: [], linesOf: [] };
  const plan = { from: '2026-12-24', title: 'Planned' };
  const { id } = await world.app.nest.get(MovesService).movePerson(me, person.publicId, plan);
  return { id: person.publicId, moveId: id };
}

/** A message of the outbox that an admin may send again. */
export const failedMessage = (world: World, object: ObjectKind) => messageOf(world, object, 'test');

/** The message of a day to somebody, by which they may stop its like. */
export const digestOf = (world: World, object: ObjectKind) => messageOf(world, object, 'digest');

async function messageOf(world: World, object: ObjectKind, kind: string): Promise<string> {
  if (object === 'missing') return 'missing';
  const { app } = world;
  const { id: personId, email } = await world.spare();
  const now = app.clock.now();
  const id = publicId();
  await app.transactions.run(() =>
    app.database.insert('outbox', {
      public_id: id,
      person_id: personId,
      channel: 'email',
      day: '2026-11-21',
      slot: id,
      kind,
      reach: 'at-work',
      address: email,
      subject: 'Hello',
      words: '{"paragraphs":["Hello"]}',
      status: 'failed',
      attempts: 1,
      next_attempt_at: now,
      expires_at: now,
      created_at: now,
      settled_at: now,
    }),
  );
  return id;
}

/** A notice in the inbox of whoever the object belongs to. */
export async function noticeOf(world: World, object: ObjectKind, caller: CallerKind): Promise<string> {
  const { app } = world;
  const person = world.owner(object, caller);
  if (!person) return publicId();
  await gather(app, person, {});
  const row = await app.database.first<{ id: string }>(
    'SELECT public_id AS id FROM notices WHERE person_id = ? ORDER BY id DESC LIMIT 1',
    [person.id],
  );
  return row?.id ?? 'missing';
}

/** What whoever the object belongs to means to do. */
export async function commitmentOf(world: World, object: ObjectKind, caller: CallerKind): Promise<string> {
  const person = world.owner(object, caller);
  if (!person) return publicId();
  const wish = { colleague: 'Wei', act: 'Ask first', askOn: '2026-12-01' };
  return (await world.app.nest.get(CommitmentsService).make(person.id, wish)).publicId;
}
