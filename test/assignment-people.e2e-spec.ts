import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import {
  type BuiltTrack,
  buildEnrolment,
  buildTrack,
  enrolmentOf,
  goLive,
} from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
let admin: Agent;
let office: BuiltPerson;
let owner: BuiltPerson;
let ana: BuiltPerson;
let outsider: BuiltPerson;
let track: BuiltTrack;

beforeAll(async () => {
  app = await startApp();
  await goLive(app);
  const sales = await buildDepartment(app, 'Sales');
  office = await buildPerson(app, { department: 'People', givenName: 'Tomás', familyName: 'Reyes' });
  await grant(app, office.id, 'trainer', { kind: 'department', departmentId: sales.id });
  trainer = await signInAs(app, office.id);
  owner = await buildPerson(app, { department: 'People' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  ana = await buildPerson(app, {
    department: 'Sales',
    familyName: 'Adams',
    employeeNumber: 'SA-1',
    email: 'ana@harbourlight.example',
  });
  outsider = await buildPerson(app, { department: 'Finance', employeeNumber: 'FI-1' });
  track = await buildTrack(app, 'listed');
});
afterAll(() => app.close());

describe('a list of numbers and addresses', () => {
  const find = (entries: unknown) => trainer.post('/api/assignments/named-people').send({ entries });

  it('names people of the scope, however the address is written, and says which entries name nobody', async () => {
    const { body, status } = await find(['ANA@harbourlight.example', 'sa-1', 'FI-1', 'nobody']);
    expect(status).toBe(200);
    const { publicId: id, employeeNumber, givenName, familyName } = ana;
    const person = { id, employeeNumber, givenName, familyName, department: 'Sales' };
    expect(body.items).toEqual([
      { entry: 'ANA@harbourlight.example', result: 'found', person },
      { entry: 'sa-1', result: 'found', person },
      { entry: 'FI-1', result: 'not-found', person: null },
      { entry: 'nobody', result: 'not-found', person: null },
    ]);
    const everywhere = await admin.post('/api/assignments/named-people').send({ entries: ['FI-1'] });
    expect(everywhere.body.items[0].person.id).toBe(outsider.publicId);
  });

  it('tells a number that two sources gave out from one that nobody has', async () => {
    const twin = await buildPerson(app, { department: 'Sales', employeeNumber: 'TWIN' });
    await app.transactions.run(() =>
      app.database.execute("UPDATE persons SET source = 'payroll' WHERE id = ?", [twin.id]),
    );
    await buildPerson(app, { department: 'Sales', employeeNumber: 'TWIN' });
    expect((await find(['TWIN'])).body.items).toEqual([{ entry: 'TWIN', result: 'ambiguous', person: null }]);
  });

  it('holds thousands', async () => {
    const entries = Array.from({ length: 2_000 }, (_, index) => `none-${index}`);
    const { body } = await find([...entries.slice(1), 'SA-1']);
    expect(body.items).toHaveLength(2_000);
    expect(body.items.at(-1).result).toBe('found');
  });

  it.each([
    ['no entries', []],
    ['too many', Array.from({ length: 2_001 }, () => 'x')],
    ['an empty entry', ['']],
    ['an entry that is too long', ['x'.repeat(255)]],
    ['entries that are no text', [7]],
    ['no list', 'SA-1'],
  ])('is refused with %s', async (_, entries) => {
    expect((await find(entries)).status).toBe(400);
  });
});

describe('a preview', () => {
  const requestFor = (audience: object) => ({
    track: track.slug,
    audience,
    due: { days: 14, after: 'enrolment' },
  });
  const preview = (query: string, audience: object) =>
    trainer.post(`/api/assignments/preview/people?${query}`).send(requestFor(audience));
  const countsOf = async (audience: object) =>
    (await trainer.post('/api/assignments/preview').send(requestFor(audience))).body.counts;
  const namesIn = ({ body }: { body: { items: { name: string }[] } }) => body.items.map(({ name }) => name);

  it('counts by outcome, lists the people of one, and finds among them', async () => {
    const [here, there, had] = await Promise.all(
      ['Bell', 'Cole', 'Dove'].map((familyName) =>
        buildPerson(app, { department: 'Sales', title: 'Listed', familyName }),
      ),
    );
    if (!here || !there || !had) throw new Error('Three people were needed.');
    await buildEnrolment(app, had, { track });
    const audience = { titles: ['Listed'] };
    expect(namesIn(await preview('outcome=already-enrolled', audience))).toEqual(['Noor Dove']);
    const first = await preview('outcome=will-be-enrolled&limit=1', audience);
    expect(namesIn(first)).toEqual(['Noor Bell']);
    expect(await countsOf(audience)).toMatchObject({ willBeEnrolled: 2, alreadyEnrolled: 1 });
    const cursor = first.body.nextCursor;
    const second = await preview(`outcome=will-be-enrolled&limit=1&cursor=${cursor}`, audience);
    expect(namesIn(second)).toEqual(['Noor Cole']);
    expect(second.body.nextCursor).toBeNull();
    expect(namesIn(await preview('text=cole', audience))).toEqual(['Noor Cole']);
    expect((await preview('outcome=anything', audience)).status).toBe(400);
    expect((await preview(`text=${'x'.repeat(101)}`, audience)).status).toBe(400);
  });

  it('counts and lists apart who was named and has left, and whoever leaves today', async () => {
    const today = app.clock.now().toISOString().slice(0, 10);
    const gone = await buildPerson(app, { department: 'Sales', familyName: 'Gone', lastDay: '2026-10-30' });
    await buildPerson(app, { department: 'Sales', title: 'Leaving', familyName: 'Going', lastDay: today });
    await buildPerson(app, {
      department: 'Sales',
      title: 'Leaving',
      familyName: 'Long gone',
      lastDay: '2026-09-30',
    });
    const audience = { personIds: [gone.publicId, ana.publicId], titles: ['Leaving'] };
    const left = await preview('outcome=has-left', audience);
    expect(namesIn(left)).toEqual(['Noor Going', 'Noor Gone']);
    expect(await countsOf(audience)).toMatchObject({ willBeEnrolled: 1, hasLeft: 2 });
    expect(namesIn(await preview('', audience))).toEqual(['Noor Adams']);
  });
});

describe('the list of assignments', () => {
  it('is narrowed to their own for an admin who asks', async () => {
    const own = await admin
      .post('/api/assignments')
      .send({ track: track.slug, audience: { personIds: [outsider.publicId] }, due: { on: '2027-01-04' } });
    const { body } = await admin.get('/api/assignments?mine=true');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([own.body.id]);
    expect((await admin.get('/api/assignments')).body.items.length).toBeGreaterThan(1);
    expect((await admin.get('/api/assignments?mine=perhaps')).status).toBe(400);
  });
});

describe('an assignment that is taken back', () => {
  it('is taken from who has it for that alone and has not begun, and from nobody else', async () => {
    const [fresh, begun, both] = await Promise.all(
      ['Fresh', 'Begun', 'Both'].map((familyName) =>
        buildPerson(app, { department: 'Sales', title: 'Taken back', familyName }),
      ),
    );
    if (!fresh || !begun || !both) throw new Error('Three people were needed.');
    const on = await buildTrack(app, 'taken-back');
    const ask = (audience: object, due: string) =>
      trainer.post('/api/assignments').send({ track: on.slug, audience, due: { on: due } });
    await ask({ personIds: [both.publicId] }, '2027-01-18');
    await app.settle();
    const made = await ask({ titles: ['Taken back'] }, '2026-12-18');
    await app.settle();
    app.clock.advance({ minutes: 1 });
    const { id: begunId } = await enrolmentOf(app, begun, on);
    await app.transactions.run(() =>
      app.database.execute('UPDATE enrolments SET started_at = ? WHERE id = ?', [app.clock.now(), begunId]),
    );
    // What somebody had done of the courses before is credited as of the enrolment, and is no beginning.
    await app.transactions.run(() =>
      app.database.execute(
        'UPDATE enrolments SET started_at = enrolled_at WHERE person_id = ? AND track_id = ?',
        [fresh.id, on.id],
      ),
    );
    const path = `/api/assignments/${made.body.id}`;
    expect((await trainer.get(`${path}/taking-back`)).body).toEqual({
      lose: 1,
      haveBegun: 1,
      haveOtherReason: 1,
    });
    app.clock.advance({ minutes: 1 });
    const taken = await trainer.post(`${path}/take-back`);
    expect([taken.status, taken.body.status]).toEqual([200, 'ended']);
    await app.settle();
    const stands = async (person: BuiltPerson) => {
      const { publicId } = await enrolmentOf(app, person, on);
      const { status, dueOn, reasons, periods } = (await trainer.get(`/api/enrolments/${publicId}`)).body;
      expect(periods.at(-1)).toMatchObject({ status, to: null });
      return [status, dueOn, ...reasons.map((reason: { endCause: string | null }) => reason.endCause)];
    };
    expect(await stands(fresh)).toEqual(['withdrawn', '2026-12-18', 'withdrawn']);
    expect(await stands(begun)).toEqual(['active', '2026-12-18', null]);
    expect(await stands(both)).toEqual(['active', '2027-01-18', null, 'withdrawn']);
    // A repeat does no harm, and nobody is enrolled by it again.
    expect((await trainer.post(`${path}/take-back`)).status).toBe(200);
    app.clock.advance({ days: 1 });
    await app.settle();
    expect((await stands(fresh))[0]).toBe('withdrawn');
    const acts = await app.database.query<{ action: string }>(
      `SELECT e.action FROM audit_entries e JOIN assignments a ON a.id = e.subject_id
        WHERE e.subject_type = 'assignment' AND a.public_id = ? ORDER BY e.id`,
      [made.body.id],
    );
    expect(acts.map(({ action }) => action).slice(0, 2)).toEqual([
      'assignments.made',
      'assignments.taken-back',
    ]);
    app.clock.advance({ days: -1 });
  });

  it('cannot be one that belongs to the programme', async () => {
    const { body } = await admin.get('/api/assignments?limit=200');
    const shipped = body.items.find((item: { isShipped: boolean }) => item.isShipped);
    const refused = await admin.post(`/api/assignments/${shipped.id}/take-back`);
    expect([refused.status, refused.body.code]).toEqual([422, 'ASSIGNMENT_IS_SHIPPED']);
  });
});

// Last, since it lets weeks go by.
describe('the people of an assignment', () => {
  it('are listed by name with where they are, to whoever made it and within their scope', async () => {
    const audience = { personIds: [ana.publicId], titles: ['On it'] };
    const late = await buildPerson(app, { department: 'Sales', title: 'On it', familyName: 'Late' });
    const moved = await buildPerson(app, { department: 'Sales', title: 'On it', familyName: 'Moved' });
    const to = await buildPerson(app, {
      department: 'Sales',
      title: 'On it',
      familyName: 'Zane',
      hiredOn: '2027-03-01',
    });
    const made = await trainer
      .post('/api/assignments')
      .send({ track: track.slug, audience, due: { on: '2026-12-04' } });
    expect(made.body).toMatchObject({ madeBy: 'Tomás Reyes' });
    await app.settle();
    const { body: enrolled } = await trainer.get(`/api/assignments/${made.body.id}/people`);
    const lateOne = enrolled.items.find(({ name }: { name: string }) => name === 'Noor Late');
    await trainer.post(`/api/enrolments/${lateOne.enrolmentId}/waiver`).send({ reason: 'Long experience' });
    const finance = await buildDepartment(app, 'Finance');
    await app.transactions.run(() =>
      app.database.execute('UPDATE placement_periods SET department_id = ? WHERE person_id = ?', [
        finance.id,
        moved.id,
      ]),
    );
    app.clock.advance({ days: 30 });
    [trainer, admin] = [await signInAs(app, office.id), await signInAs(app, owner.id)];
    const read = async (agent: Agent, query: string) => {
      const { body } = await agent.get(`/api/assignments/${made.body.id}/people?${query}`);
      return body.items.map(({ name, state }: { name: string; state: string }) => `${name}: ${state}`);
    };
    expect(await read(trainer, '')).toEqual([
      'Noor Adams: overdue',
      'Noor Late: waived',
      'Noor Zane: scheduled',
    ]);
    expect(await read(admin, 'state=overdue')).toEqual(['Noor Adams: overdue', 'Noor Moved: overdue']);
    expect(await read(trainer, `text=${to.employeeNumber}`)).toEqual(['Noor Zane: scheduled']);
    const { body: first } = await trainer.get(`/api/assignments/${made.body.id}/people?limit=1`);
    expect(await read(trainer, `limit=1&cursor=${first.nextCursor}`)).toEqual([
      `Noor ${late.familyName}: waived`,
    ]);
    expect((await trainer.get(`/api/assignments/${made.body.id}/people?state=lost`)).status).toBe(400);
    const { body } = await trainer.get(`/api/assignments/${made.body.id}`);
    expect(body.counts).toMatchObject({ active: 3, scheduled: 1, overdue: 2, waived: 1 });
  });
});
