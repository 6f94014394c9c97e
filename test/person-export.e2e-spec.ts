import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inflateRawSync } from 'node:zlib';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { buildLearner, finishBasics, publishTracks } from './support/learner.js';
import { type Agent, givePassword, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let adminId: number;
let person: BuiltPerson;
let client: Agent;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { givenName: 'Owner' });
  adminId = owner.id;
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  const manager = await buildPerson(app, { givenName: 'Mia', familyName: 'Manager' });
  const { sensitisation } = await publishTracks(app);
  const learner = await buildLearner(app, sensitisation, { givenName: 'Ana <b>María</b>', manager });
  ({ person, client } = learner);
  await givePassword(app, person.id, 'marble teapot under rain');
  await finishBasics(client);
});
afterAll(() => app.close());

/** The files of a zip, by name. */
function filesIn(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    const [method, size, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

const own = async () =>
  filesIn((await client.get('/api/me/export').buffer(true).parse(asBuffer).expect(200)).body);

it('holds what is known of the person, to read and for programs', async () => {
  const response = await client.get('/api/me/export').buffer(true).parse(asBuffer);
  expect(response.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="about-a-person-2026-11-21.zip"',
    'cache-control': 'no-store',
  });
  const files = filesIn(response.body);
  expect([...files.keys()]).toEqual(['about-you.html', 'data.json']);
  const data = JSON.parse(files.get('data.json') ?? '');
  expect(data.persons).toEqual([
    expect.objectContaining({ given_name: 'Ana <b>María</b>', email: person.email }),
  ]);
  expect(data.placement_periods).toEqual([
    expect.objectContaining({ manager_name: 'Mia Manager', department_name: 'Customer Care' }),
  ]);
  expect(data.enrolments).toEqual([
    expect.objectContaining({ track_name: 'sensitisation', status: 'completed' }),
  ]);
  for (const table of ['completions', 'lesson_progress', 'progress_log', 'attempts', 'enrolment_reasons']) {
    expect(data[table].length).toBeGreaterThan(0);
  }
  const page = files.get('about-you.html') ?? '';
  expect(page).toContain('Ana &lt;b&gt;María&lt;/b&gt;');
  expect(page).toContain('What you completed');
});

it('holds no secret, and nothing of anybody else', async () => {
  const text = [...(await own()).values()].join('');
  const secrets = await app.database.query<{ secret: string }>(
    'SELECT password_hash AS secret FROM accounts WHERE password_hash IS NOT NULL UNION SELECT token_hash FROM sessions',
  );
  expect(secrets.length).toBeGreaterThan(1);
  for (const { secret } of secrets) expect(text).not.toContain(secret);
  expect(text).not.toContain('Owner');
  expect(text).not.toContain(person.email?.replace('person', 'nobody') ?? '');
});

it('is given to an admin too, and noted both times', async () => {
  const before = await noted();
  await own();
  const response = await admin.post(`/api/people/${person.publicId}/export`).buffer(true).parse(asBuffer);
  expect(JSON.parse(filesIn(response.body).get('data.json') ?? '').persons[0].email).toBe(person.email);
  expect((await noted()).slice(before.length)).toEqual([person.id, adminId]);
});

it('is there for somebody who has been erased, without their words', async () => {
  const other = await buildPerson(app, { givenName: 'Zanzibar' });
  await admin
    .post(`/api/people/${other.publicId}/erasure`)
    .send({ reason: 'Asked for it', confirmInService: true })
    .expect(204);
  const response = await admin.post(`/api/people/${other.publicId}/export`).buffer(true).parse(asBuffer);
  const text = [...filesIn(response.body).values()].join('');
  expect(text).toContain('Erased');
  expect(text).not.toContain('Zanzibar');
});

async function noted(): Promise<number[]> {
  const rows = await app.database.query<{ actorId: number }>(
    "SELECT actor_id AS actorId FROM audit_entries WHERE action = 'privacy.exported' AND subject_id = ? ORDER BY id",
    [person.id],
  );
  return rows.map(({ actorId }) => actorId);
}
