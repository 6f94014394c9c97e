import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProgrammeService } from '../src/assignments/programme.service.js';
import { EnrolmentsRepository } from '../src/enrolments/enrolments.repository.js';
import { startApp, type TestApp } from './support/app.js';
import { announceImport, buildTrack, enrolmentOf, goLive } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await goLive(app);
});
afterAll(() => app.close());

const sensitisation = () => buildTrack(app, 'sensitisation');
const customerFacing = () => buildTrack(app, 'customer-facing');

async function enrolmentsOf(person: { id: number }) {
  return await app.database.query<{
    slug: string;
    status: string;
    startsOn: string;
    dueOn: string | null;
    startsAt: Date | string;
  }>(
    `SELECT t.slug, e.status, e.starts_on AS startsOn, e.due_on AS dueOn, e.starts_at AS startsAt
       FROM enrolments e JOIN tracks t ON t.id = e.track_id WHERE e.person_id = ? ORDER BY t.slug DESC`,
    [person.id],
  );
}

async function admin() {
  const person = await buildPerson(app, { department: 'People' });
  await grant(app, person.id, 'admin');
  return await signInAs(app, person.id);
}

describe('new hires', () => {
  it('who meet customers get both tracks, due 14 and 30 days after the later of first day and enrolment', async () => {
    const hire = await buildPerson(app, {
      hiredOn: '2026-12-14',
      title: 'Teller',
      department: 'Branch Operations',
    });
    await announceImport(app, 'people.imported', [hire]);
    await app.settle();
    expect(await enrolmentsOf(hire)).toMatchObject([
      { slug: 'sensitisation', status: 'active', startsOn: '2026-12-14', dueOn: '2026-12-28' },
      { slug: 'customer-facing', status: 'active', startsOn: '2026-12-14', dueOn: '2027-01-13' },
    ]);
  });

  it('get the sensitisation alone where neither title nor department meets customers', async () => {
    const accountant = await buildPerson(app, {
      hiredOn: '2026-12-14',
      title: 'Accountant',
      department: 'Finance',
    });
    const receptionist = await buildPerson(app, {
      hiredOn: '2026-12-14',
      title: 'Receptionist',
      department: 'Facilities',
    });
    await announceImport(app, 'people.imported', [accountant, receptionist]);
    await app.settle();
    expect((await enrolmentsOf(accountant)).map(({ slug }) => slug)).toEqual(['sensitisation']);
    expect((await enrolmentsOf(receptionist)).map(({ slug }) => slug)).toEqual([
      'sensitisation',
      'customer-facing',
    ]);
  });

  it('are those whose service begins on the go-live or later', async () => {
    const before = await buildPerson(app, { hiredOn: '2026-11-20' });
    const onTheDay = await buildPerson(app, { hiredOn: '2026-11-21' });
    await announceImport(app, 'people.imported', [before, onTheDay]);
    await app.settle();
    expect(await enrolmentsOf(before)).toEqual([]);
    expect(await enrolmentsOf(onTheDay)).toHaveLength(2);
  });

  it('without a hire date are enrolled without a due date, which comes with the hire date', async () => {
    const hire = await buildPerson(app, { hiredOn: null, department: 'Finance' });
    await announceImport(app, 'people.imported', [hire]);
    await app.settle();
    expect(await enrolmentsOf(hire)).toMatchObject([{ startsOn: '2026-11-21', dueOn: null }]);
    await app.transactions.run(() =>
      app.database.execute('UPDATE service_periods SET hired_on = ? WHERE person_id = ?', [
        '2026-11-19',
        hire.id,
      ]),
    );
    await announceImport(app, 'people.imported', [hire]);
    await app.settle();
    expect(await enrolmentsOf(hire)).toMatchObject([{ dueOn: '2026-12-07' }]);
  });

  it('see nothing before their first day begins where they are', async () => {
    const auckland = await buildPerson(app, { hiredOn: '2026-11-25', timeZone: 'Pacific/Auckland' });
    const jamaica = await buildPerson(app, { hiredOn: '2026-11-25', timeZone: 'America/Jamaica' });
    await announceImport(app, 'people.imported', [auckland, jamaica]);
    await app.settle();
    const open = async (person: { id: number }, at: string) =>
      (await app.nest.get(EnrolmentsRepository).openOf(person.id, new Date(at))).length;
    expect(await open(auckland, '2026-11-24T10:59:59Z')).toBe(0);
    expect(await open(auckland, '2026-11-24T11:00:00Z')).toBe(2);
    expect(await open(jamaica, '2026-11-24T11:00:00Z')).toBe(0);
    expect(await open(jamaica, '2026-11-25T05:00:00Z')).toBe(2);
    const client = await signInAs(app, auckland.id);
    const { publicId } = await enrolmentOf(app, auckland, await sensitisation());
    expect((await client.get(`/api/enrolments/${publicId}`)).status).toBe(404);
  });

  it('are told why in a sentence', async () => {
    const hire = await buildPerson(app, { hiredOn: '2026-11-21', department: 'Finance' });
    await announceImport(app, 'people.imported', [hire]);
    await app.settle();
    const [open] = await app.nest.get(EnrolmentsRepository).openOf(hire.id, app.clock.now());
    expect(open?.reasons.map(({ sentence }) => sentence)).toEqual([
      'New hire on 21 November 2026: due 14 days after the later of the first day and the day of enrolment',
    ]);
  });

  it('follow a go-live that the admin moves', async () => {
    const earlier = await buildPerson(app, { hiredOn: '2026-11-02', department: 'Finance' });
    const client = await admin();
    const { body } = await client.get('/api/assignments');
    const newHires = body.items.find((item: { name: string }) => item.name === 'New hires');
    const moved = await client.patch(`/api/assignments/${newHires.id}`).send({ goLiveOn: '2026-11-01' });
    expect(moved.body).toMatchObject({ goLiveOn: '2026-11-01', isShipped: true });
    await app.settle();
    expect(await enrolmentsOf(earlier)).toMatchObject([{ slug: 'sensitisation', dueOn: '2026-12-07' }]);
  });

  it('are not touched by a rule that the admin only tries: it says whom it would reach of those in service', async () => {
    await buildPerson(app, { title: 'Night porter', department: 'Facilities' });
    await buildPerson(app, { title: 'Keeper', department: 'Gate' });
    await buildPerson(app, { title: 'Night porter', department: 'Sales' });
    const client = await admin();
    const preview = async (body: object) =>
      (await client.post('/api/audiences/customer-facing/preview').send(body)).body;
    const { departments, titles } = (await client.get('/api/audiences/customer-facing')).body;
    const { matching: now } = await preview({ departments, titles });
    expect(await preview({ departments: [], titles: [] })).toMatchObject({
      matching: 0,
      added: 0,
      removed: now,
    });
    expect(
      await preview({ departments: ['Gate', ' Costumer  Care '], titles: ['Night porter', 'Ghost'] }),
    ).toEqual({
      matching: 3,
      added: 2,
      removed: now - 1,
      unknownDepartments: ['Costumer Care'],
      unknownTitles: ['Ghost'],
    });
    expect((await client.post('/api/audiences/customer-facing/preview').send({ departments })).status).toBe(
      400,
    );
  });

  it('follow a rule on who meets customers that the admin changes', async () => {
    const gardener = await buildPerson(app, {
      hiredOn: '2026-11-24',
      title: 'Gardener',
      department: 'Facilities',
    });
    await announceImport(app, 'people.imported', [gardener]);
    await app.settle();
    expect(await enrolmentsOf(gardener)).toHaveLength(1);
    const client = await admin();
    const rule = (await client.get('/api/audiences/customer-facing')).body;
    expect(rule).toEqual({
      version: 0,
      departments: ['Customer Care', 'Branch Operations', 'Field Service', 'Sales'],
      titles: ['Receptionist'],
    });
    const wish = { departments: [...rule.departments, 'Costumer Care'], titles: [' Gardener '] };
    const sent = await Promise.all(
      [1, 2].map(() => client.put('/api/audiences/customer-facing').send({ ...wish, version: 0 })),
    );
    const changed = sent.find(({ status }) => status === 200);
    expect(changed?.body).toMatchObject({ version: 1, titles: ['Gardener'] });
    expect(sent.find(({ status }) => status !== 200)?.body.code).toBe('CUSTOMER_FACING_CHANGED_MEANWHILE');
    await app.settle();
    expect(await enrolmentsOf(gardener)).toHaveLength(2);
    for (const bad of [{ departments: 'all' }, { titles: [''] }, { version: -1 }]) {
      const put = client.put('/api/audiences/customer-facing').send({ ...wish, version: 1, ...bad });
      expect((await put).status).toBe(400);
    }
  });
});

it('the programme has no waves of its own accord', async () => {
  expect(await app.nest.get(ProgrammeService).read()).toEqual({
    isReady: true,
    assignments: expect.any(Array),
    waves: [],
  });
  expect((await customerFacing()).slug).toBe('customer-facing');
});
