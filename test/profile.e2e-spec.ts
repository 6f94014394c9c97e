import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instant as instantOf } from '../src/database/values.js';
import { startApp, type TestApp } from './support/app.js';
import { buildTrack, buildEnrolment } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let person: BuiltPerson;
let client: Agent;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  person = await buildPerson(app, { timeZone: 'America/Jamaica', lastDay: '2027-06-30' });
  client = await signInAs(app, person.id);
});
afterAll(() => app.close());

const instant = (at: string | Date | undefined) => at && instantOf(at).toISOString();
const choose = (wish: object) => client.patch('/api/me/profile').send(wish);

it('has language and time zone, each changed by itself and given back to the organisation', async () => {
  const choices = {
    language: null,
    timeZone: 'America/Jamaica',
    companyTimeZone: 'America/Jamaica',
    setting: null,
  };
  expect((await client.get('/api/me/profile')).body).toEqual(choices);
  expect((await choose({ language: 'es' }).expect(200)).body).toEqual({ ...choices, language: 'es' });
  expect((await choose({ timeZone: 'Europe/London' })).body).toMatchObject({
    language: 'es',
    timeZone: 'Europe/London',
  });
  expect((await client.get('/api/me')).body).toMatchObject({ locale: 'es', timeZone: 'Europe/London' });
  expect((await choose({ language: null, timeZone: null })).body).toEqual({ ...choices, timeZone: null });
  expect((await client.get('/api/me')).body).toMatchObject({ locale: null, timeZone: 'America/Jamaica' });
});

it('moves what is due, and the last day, to the end of the same day where the person is now', async () => {
  const enrolment = await buildEnrolment(app, person, { track: await buildTrack(app, 'zones') });
  const dueAt = async () => {
    const row = await app.database.first<{ dueOn: string; at: string | Date }>(
      'SELECT due_on AS dueOn, due_at AS at FROM enrolments WHERE id = ?',
      [enrolment.id],
    );
    return [row?.dueOn, instant(row?.at)];
  };
  const lastDayEnds = async () => {
    const row = await app.database.first<{ at: string | Date }>(
      'SELECT ends_at AS at FROM service_periods WHERE person_id = ?',
      [person.id],
    );
    return instant(row?.at);
  };
  expect(await dueAt()).toEqual(['2026-12-07', '2026-12-08T05:00:00.000Z']);
  expect(await lastDayEnds()).toBe('2027-07-01T05:00:00.000Z');
  await choose({ timeZone: 'Pacific/Auckland' }).expect(200);
  await app.settle();
  expect(await dueAt()).toEqual(['2026-12-07', '2026-12-07T11:00:00.000Z']);
  expect(await lastDayEnds()).toBe('2027-06-30T12:00:00.000Z');
  const audited = await app.database.query<{ field: string }>(
    `SELECT v.field FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id
      WHERE a.action = 'profile.changed' AND a.subject_id = ? AND a.actor_id = ?`,
    [person.id, person.id],
  );
  expect(audited.map(({ field }) => field)).toEqual(['timeZone']);
});

describe('a choice and the next HR file', () => {
  const tell = async (zone: string) => {
    app.clock.advance({ seconds: 1 });
    const admin = await buildPerson(app);
    await grant(app, admin.id, 'admin');
    const header = 'Employee #,First Name,Last Name,Location,Time Zone,Locale,Termination Date';
    const { employeeNumber, familyName } = person;
    const row = `${employeeNumber},Noor,${familyName},Kingston,${zone},de,2027-06-30`;
    const { body } = await (
      await signInAs(app, admin.id)
    )
      .post('/api/people/imports')
      .attach('file', Buffer.from(`${header}\n${row}`), 'people.csv');
    await app.settle();
    return body;
  };

  it('stays the choice: the file counts as unchanged there, until it is given back', async () => {
    await choose({ language: 'es', timeZone: 'Pacific/Auckland' }).expect(200);
    expect(await tell('Europe/London')).toMatchObject({ counts: { changed: 0, unchanged: 1 } });
    expect((await client.get('/api/me/profile')).body).toMatchObject({
      language: 'es',
      timeZone: 'Pacific/Auckland',
    });
    await choose({ timeZone: null }).expect(200);
    const { changed } = await tell('Europe/London');
    expect(changed).toMatchObject([{ changes: [{ field: 'timeZone', to: 'Europe/London' }] }]);
    expect((await client.get('/api/me/profile')).body).toMatchObject({
      language: 'es',
      timeZone: 'Europe/London',
    });
  });

  it('is what HR says where nothing was chosen', async () => {
    await tell('Europe/London');
    expect((await client.get('/api/me/profile')).body).toMatchObject({
      language: 'de',
      timeZone: 'Europe/London',
    });
  });
});

describe('is not changed', () => {
  it.each([
    ['language', 'English'],
    ['language', 'x'],
    ['language', 'en-aaaaaaaa-bbbbbbbb'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', 7],
    ['givenName', 'Zoe'],
  ])('to %s %j', async (field, value) => {
    const response = await choose({ [field]: value });
    expect([response.status, response.body.details[0].field]).toEqual([400, field]);
  });
});
