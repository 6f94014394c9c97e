import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AuditSealer } from '../src/audit/audit-sealer.js';
import { AuditVerifier } from '../src/audit/audit-verifier.js';
import { Env } from '../src/config/env.js';
import { startApp, type TestApp } from './support/app.js';
import { buildEnrolment, buildTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { finishBasics, lessonPath, publishTracks, takeQuiz, wrongAnswer } from './support/learner.js';
import { dispatch, tell } from './support/outbox.js';
import { askReport } from './support/report-company.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

/** Stands in every text that is known of the planted person, in any case. */
const MARKER = 'zanzibar';
const NUMBER = 'Zanzibar-77';
const EMAIL = 'zanzibar.moon@harbourlight.example';
const PASSWORD = 'seven copper lanterns drifting';
const DAY = '2026-11-23';
const CSV = `/api/reports/completion/people.csv?asOf=${DAY}`;
const HEADINGS =
  'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Time Zone,Supervisor EID,Hire Date,Termination Date,Employment Status,Employment Type';

let app: TestApp;
let admin: Agent;
let adminId: number;
const log: string[] = [];

beforeAll(async () => {
  app = await startApp({}, undefined, log);
  const owner = await buildPerson(app, { employeeNumber: 'OWNER', givenName: 'Owner' });
  await grant(app, owner.id, 'admin');
  adminId = owner.id;
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

const upload = async (route: string, rows: string[], headings = HEADINGS, fields = {}) => {
  const file = Buffer.from([headings, ...rows].join('\n'));
  return await admin.post(`/api/people/${route}`).field(fields).attach('file', file, 'people.csv');
};
const row = (part: Partial<Record<'number' | 'title' | 'location' | 'last' | 'hired', string>> = {}) =>
  [
    part.number ?? NUMBER,
    'Zanzibara',
    'Ó Zanzibar',
    EMAIL,
    part.title ?? 'Keeper of Zanzibar',
    'Warehouse',
    part.location ?? 'Zanzibar Quay',
    'America/Jamaica',
    'OWNER',
    part.hired ?? '2026-11-02',
    part.last ?? '',
    'Active',
    'Full-Time',
  ].join(',');

/** Everything in which the marker stands, by where it was found. */
async function traces(): Promise<string[]> {
  const found: string[] = [];
  const look = (where: string, text: string) => {
    if (text.toLowerCase().includes(MARKER)) found.push(where);
  };
  for (const { tableName } of app.nest.get(DataSource).entityMetadatas) {
    for (const one of await app.database.query<object>(`SELECT * FROM ${tableName}`)) {
      for (const [column, value] of Object.entries(one))
        look(`${tableName}.${column}`, JSON.stringify(value) ?? '');
    }
  }
  const folder = join(app.nest.get(Env).DATA_DIR, 'files');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const path of files.filter((name) => /[0-9a-f]{64}$/.test(name))) {
    look(`files/${path}`, readFileSync(join(folder, path), 'latin1'));
  }
  look(CSV, (await admin.get(CSV).buffer(true)).text);
  for (const line of log) look(`log: ${line}`, line);
  return [...new Set(found)].toSorted();
}

/** Uses every feature as, with and on the planted person. */
async function live(): Promise<BuiltPerson> {
  await publishTracks(app);
  expect((await upload('imports', [row()])).status).toBe(201);
  const person = await app.database.first<BuiltPerson>(
    `SELECT id, public_id AS publicId, employee_number AS employeeNumber, email, given_name AS givenName,
            family_name AS familyName FROM persons WHERE employee_number = ?`,
    [NUMBER],
  );
  if (!person) throw new Error('The person was not planted.');
  // Moved, named as somebody's manager, rejected with and without a number of their own.
  app.clock.advance({ days: 1 });
  await upload('imports', [row({ title: 'Lighthouse of Zanzibar', location: 'Zanzibar Hill' })]);
  const report = row({ number: 'R-1' }).replace('OWNER', NUMBER).replace(EMAIL, 'r1@harbourlight.example');
  await upload('imports', [report.replaceAll(/Zanzibar(?!-77)/g, 'Other').replace('Ó ', '')]);
  await upload('imports', [row({ hired: 'never' }), row({ number: '' })], HEADINGS, { skipRejected: 'true' });
  // The number comes back under another name, and waits for a decision.
  await upload('imports', [
    row({ title: 'Diver of Zanzibar' })
      .replace('Zanzibara,Ó Zanzibar', 'Zoe,Quite-Other')
      .replace(EMAIL, 'zoe.zanzibar@harbourlight.example'),
  ]);
  expect(await app.database.query("SELECT id FROM held_rows WHERE content LIKE '%Zanzibar%'")).toHaveLength(
    1,
  );
  await upload('absence-imports', [`${NUMBER},2026-11-18,2026-11-19`], 'Employee #,From,To');
  await app.settle();
  // In by a slip, out and in again, with mistakes.
  const { code } = (await admin.post(`/api/people/${person.publicId}/activation-codes`).expect(201)).body;
  const client = app.client();
  await client
    .post('/api/auth/activate')
    .send({ employeeNumber: NUMBER, code, password: PASSWORD })
    .expect(204);
  await client.post('/api/auth/sign-in').send({ login: EMAIL, password: 'not this one' }).expect(401);
  await client.post('/api/auth/sign-in').send({ login: NUMBER, password: PASSWORD }).expect(204);
  await client.post('/api/me/tokens').send({ name: 'Script of Zanzibar', days: 30 }).expect(201);
  await client.get('/api/me').query({ whoever: EMAIL }).expect(200);
  await learn(client, person);
  await tell(app, person);
  await dispatch(app);
  const wish = { personId: person.publicId, role: 'viewer', scope: { kind: 'everybody' } };
  await admin.post('/api/grants').send(wish).expect(201);
  await admin.post('/api/me/deputies').send({ personId: person.publicId, until: '2026-12-20' }).expect(201);
  await admin.get('/api/people').query({ text: 'zanzibar' }).expect(200);
  await thankBothWays(client, person);
  return person;
}

/** Thanks given and got, one of them reported. */
async function thankBothWays(client: Agent, person: BuiltPerson): Promise<void> {
  const [{ id: other }] = (await client.get('/api/colleagues').query({ text: 'owner' })).body.items;
  const words = {
    behaviour: 'say-when',
    sentence: 'Zanzibar was told when, and when came.',
    about: 'Zanzibar',
  };
  const { body } = await client
    .post('/api/kudos')
    .send({ ...words, to: other, requestKey: 'z' })
    .expect(201);
  await client.post(`/api/kudos/${body.id}/reports`).send({ reason: 'Zanzibar meant another' }).expect(204);
  await admin
    .post('/api/kudos')
    .send({ ...words, to: person.publicId })
    .expect(201);
}

async function learn(client: Agent, person: BuiltPerson): Promise<void> {
  const track = await buildTrack(app, 'customer-facing');
  const { publicId } = await buildEnrolment(app, person);
  const enrolment = await buildEnrolment(app, person, { track });
  const reasons = await app.database.query<{ id: number }>(
    'SELECT id FROM enrolment_reasons WHERE enrolment_id = ?',
    [enrolment.id],
  );
  expect(reasons.length).toBeGreaterThan(0);
  for (let tries = 0; tries < 2; tries++) await takeQuiz(client, wrongAnswer);
  const lesson = `/api/people/${person.publicId}/courses/basics/lessons/questions`;
  await admin.post(`${lesson}/unlock`).send({ note: 'Zanzibar was nervous', attempts: 2 }).expect(200);
  await client.get(lessonPath('who')).expect(200);
  await finishBasics(client);
  const feedback = { usefulness: 5, worth: 4, suggestion: 'More about Zanzibar' };
  await client.put(`/api/me/enrolments/${publicId}/feedback`).send(feedback).expect(200);
  const seen = { onDay: '2026-11-21', note: 'Zanzibar asked well' };
  await admin
    .post('/api/requirements/conversations/sign-offs')
    .send({ ...seen, personId: person.publicId })
    .expect(200);
  await admin
    .post('/api/requirements/workshop/attendance')
    .send({ ...seen, minutes: 60, people: [NUMBER] })
    .expect(200);
  const reason = { reason: 'Zanzibar did it elsewhere' };
  await admin.post(`/api/enrolments/${enrolment.publicId}/waiver`).send(reason).expect(200);
}

/** While the person was here, and today. */
const totals = async () => [
  (await askReport(admin, { by: 'track', asOf: DAY })).total,
  (await askReport(admin, { by: 'track' })).total,
];
const erase = (id: string, part: object = {}) =>
  admin.post(`/api/people/${id}/erasure`).send({ reason: 'Asked for it', ...part });

describe('a person who lived with every feature', () => {
  let person: BuiltPerson;
  let before: unknown;
  beforeAll(async () => {
    person = await live();
    await upload('imports', [row({ last: '2026-11-25' })]);
    app.clock.advance({ days: 10 });
    await app.settle();
    before = await totals();
    expect(before).toMatchObject([{ completed: 1, waived: 1 }, {}]);
    await app.nest.get(AuditSealer).seal();
    const found = await traces();
    for (const place of [
      'persons.family_name',
      'placement_periods.title',
      'people_import_kept_rows.content',
      'enrolment_reasons.facts',
      'enrolment_periods.note',
      'attempt_unlocks.note',
      'track_feedback.suggestion',
      'requirement_records.note',
      'sessions.name',
      'audit_values.value_text',
      CSV,
    ]) {
      expect(found).toContain(place);
    }
    expect(found.filter((place) => place.startsWith('log: '))).toEqual([]);
    expect((await erase(person.publicId)).status).toBe(204);
  });

  it('leaves no trace in the database, the files, the logs or the exports', async () => {
    expect(await traces()).toEqual([]);
  });

  it('leaves the totals of the report and every completion as they were', async () => {
    expect(await totals()).toEqual(before);
    const row = await app.database.first<{ count: number }>(
      'SELECT COUNT(*) AS count FROM completions WHERE person_id = ?',
      [person.id],
    );
    expect(Number(row?.count)).toBe(1);
  });

  it('leaves an audit that verifies, sealed and unsealed', async () => {
    app.clock.advance({ minutes: 10 });
    await app.nest.get(AuditSealer).seal();
    const findings = await app.nest.get(AuditVerifier).verify();
    expect(findings).toMatchObject({ mistakes: [], unsealed: 0 });
    const entries = await app.database.query<{ action: string; actorId: number }>(
      "SELECT action, actor_id AS actorId FROM audit_entries WHERE action = 'privacy.erased'",
    );
    expect(entries).toEqual([{ action: 'privacy.erased', actorId: adminId }]);
  });

  it('is found by nobody, signs in no more, and is not erased twice', async () => {
    expect((await admin.get('/api/people').query({ text: 'zanzibar' })).body.items).toEqual([]);
    const again = await erase(person.publicId);
    expect([again.status, again.body.code]).toEqual([409, 'PERSON_ALREADY_ERASED']);
    const signIn = await app.client().post('/api/auth/sign-in').send({ login: NUMBER, password: PASSWORD });
    expect(signIn.status).toBe(401);
  });
});

describe('somebody in service', () => {
  it('is erased when that is confirmed, and loses their way in at once', async () => {
    const person = await buildPerson(app);
    const client = await signInAs(app, person.id);
    const refused = await erase(person.publicId);
    expect([refused.status, refused.body.code]).toEqual([422, 'PERSON_IN_SERVICE']);
    expect((await client.get('/api/me')).status).toBe(200);
    expect((await erase(person.publicId, { confirmInService: true })).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('is not the last admin', async () => {
    const owner = await app.database.first<{ id: string }>(
      'SELECT public_id AS id FROM persons WHERE id = ?',
      [adminId],
    );
    const refused = await erase(owner?.id ?? '', { confirmInService: true });
    expect([refused.status, refused.body.code]).toEqual([422, 'LAST_ADMIN']);
    expect((await admin.get('/api/me')).body.givenName).toBe('Owner');
  });
});

it.each([
  ['reason', { reason: 'no' }],
  ['reason', { reason: 'x'.repeat(501) }],
  ['confirmInService', { confirmInService: 'yes' }],
])('names %s when it is %j', async (field, part) => {
  const response = await erase('nobody', part);
  expect([response.status, response.body.details[0].field]).toEqual([400, field]);
});
