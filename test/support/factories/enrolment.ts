import { AssignmentRuns } from '../../../src/assignments/assignment-runs.js';
import { ShippedAssignments } from '../../../src/assignments/shipped-assignments.js';
import type { Audience } from '../../../src/audience-rules/audience.js';
import { publicId } from '../../../src/common/random.js';
import type { DueRule } from '../../../src/due-dates/due-rule.js';
import type { TestApp } from '../app.js';

export interface BuiltTrack {
  id: number;
  versionId: number;
  slug: string;
}

export interface BuiltEnrolment {
  id: number;
  publicId: string;
  personId: number;
  trackId: number;
  dueOn: string | null;
}

/** A track of this slug with one version and so many requirements (none of them stored), made unless it stands there. */
export async function buildTrack(
  app: TestApp,
  slug = 'sensitisation',
  requirements = 1,
): Promise<BuiltTrack> {
  const known = await findTrack(app, slug);
  if (known) return known;
  const now = app.clock.now();
  await app.transactions.run(async () => {
    const trackId = await app.database.insert('tracks', {
      public_id: publicId(),
      slug,
      depth: slug === 'sensitisation' ? 'sensitisation' : 'detailed',
      created_at: now,
    });
    const versionId = await app.database.insert('track_versions', {
      track_id: trackId,
      number: 1,
      hash: slug,
      title: slug === 'sensitisation' ? 'Sensitisation' : `Track ${slug}`,
      summary: 'What it is for.',
      minutes: 40,
      requirement_count: requirements,
      created_at: now,
    });
    await app.database.execute('UPDATE tracks SET current_version_id = ? WHERE id = ?', [versionId, trackId]);
  });
  const track = await findTrack(app, slug);
  if (!track) throw new Error(`The track ${slug} was not stored.`);
  return track;
}

async function findTrack(app: TestApp, slug: string): Promise<BuiltTrack | null> {
  return await app.database.first(
    'SELECT id, current_version_id AS versionId, slug FROM tracks WHERE slug = ? AND current_version_id IS NOT NULL',
    [slug],
  );
}

/** An assignment made by nobody in particular unless `createdBy` names them; returns its id. */
export async function buildAssignment(
  app: TestApp,
  track: { id: number },
  audience: Audience,
  due: DueRule = { kind: 'after', anchor: 'enrolment', days: 14 },
  createdBy: { id: number } | null = null,
): Promise<number> {
  const now = app.clock.now();
  return await app.transactions.run(async () => {
    const id = await app.database.insert('assignments', {
      public_id: publicId(),
      name: 'Assigned in a test',
      track_id: track.id,
      status: 'active',
      current_version: 1,
      created_by: createdBy?.id ?? null,
      created_at: now,
    });
    await app.database.insert('assignment_versions', {
      assignment_id: id,
      version: 1,
      audience: JSON.stringify(audience),
      due_rule: JSON.stringify(due),
      created_at: now,
    });
    return id;
  });
}

/** Somebody on a track (default: sensitisation) by an assignment that names them, due 14 days from today. */
export async function buildEnrolment(
  app: TestApp,
  person: { id: number },
  { track, due }: { track?: { id: number }; due?: DueRule } = {},
): Promise<BuiltEnrolment> {
  const on = track ?? (await buildTrack(app));
  const assignmentId = await buildAssignment(app, on, { kind: 'people', personIds: [person.id] }, due);
  await app.nest.get(AssignmentRuns).evaluate(assignmentId, 'test', app.clock.now());
  return await enrolmentOf(app, person, on);
}

/** The only enrolment of somebody on a track; throws where there is none. */
export async function enrolmentOf(
  app: TestApp,
  person: { id: number },
  track: { id: number },
): Promise<BuiltEnrolment> {
  const row = await app.database.first<BuiltEnrolment>(
    `SELECT id, public_id AS publicId, person_id AS personId, track_id AS trackId, due_on AS dueOn
       FROM enrolments WHERE person_id = ? AND track_id = ?`,
    [person.id, track.id],
  );
  if (!row) throw new Error('There is no such enrolment.');
  return row;
}

/** The shipped assignments on tracks `sensitisation` and `customer-facing`, gone live today. */
export async function goLive(app: TestApp): Promise<void> {
  await buildTrack(app, 'sensitisation');
  await buildTrack(app, 'customer-facing', 3);
  await app.nest.get(ShippedAssignments).ensure();
}

/** An import that is said to have touched these people; the news is not read yet. */
export async function announceImport(
  app: TestApp,
  kind: 'people.imported' | 'people.absences-imported',
  people: readonly { id: number }[],
): Promise<void> {
  const now = app.clock.now();
  await app.transactions.run(async () => {
    const id = await app.database.insert('people_imports', {
      public_id: publicId(),
      kind: kind === 'people.imported' ? 'people' : 'absences',
      source: 'hr',
      file_name: 'people.csv',
      file_sha256: 'x'.repeat(64),
      status: 'applied',
      summary: '{}',
      created_at: now,
    });
    await app.database.insertMany(
      'people_import_rows',
      ['import_id', 'line', 'action', 'person_id', 'details'],
      people.map((person, index) => [id, index + 2, 'changed', person.id, '[]']),
    );
    await app.database.insert('events', {
      kind,
      subject_id: id,
      payload: JSON.stringify({ importId: id }),
      occurred_at: now,
    });
  });
}
