import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { Company } from './support/merging.js';
import { deputise, givePassword, grant, signInAs } from './support/sign-in.js';

const PASSWORD = 'a lamp beside the harbour';
const OTHER = 'a kettle above the market';

let company: Company;
let app: TestApp;
beforeAll(async () => {
  company = await Company.start();
  ({ app } = company);
});
afterAll(() => app.close());

const signIn = (login: string, password = PASSWORD) =>
  app.client().post('/api/auth/sign-in').send({ login, password });

describe('the way in after a merge', () => {
  it('is the kept one, by either number: the merged one is closed, and its sessions end at once', async () => {
    const { kept, merged } = await company.twins({ employeeNumber: 'CLOSED1' });
    await givePassword(app, kept.id, PASSWORD);
    await givePassword(app, merged.id, OTHER);
    const own = await signInAs(app, kept.id);
    const other = await signInAs(app, merged.id);
    expect((await other.get('/api/me')).status).toBe(200);
    await company.mergeAndSettle(kept, merged);
    expect((await other.get('/api/me')).status).toBe(401);
    expect((await own.get('/api/me')).status).toBe(200);
    for (const number of [kept.employeeNumber, 'CLOSED1']) {
      expect((await signIn(number, OTHER)).status).toBe(401);
      expect((await signIn(number)).status).toBe(204);
    }
    const left = await app.database.query('SELECT id FROM sessions WHERE person_id = ?', [merged.id]);
    expect(left).toEqual([]);
  });

  it('takes the number that both sources gave out, which before meant two people', async () => {
    const { kept, merged } = await company.twins();
    await givePassword(app, kept.id, PASSWORD);
    await app.transactions.run(() =>
      app.database.execute("UPDATE persons SET source = 'agency', employee_number = ? WHERE id = ?", [
        kept.employeeNumber,
        merged.id,
      ]),
    );
    expect((await signIn(kept.employeeNumber)).status).toBe(401);
    await company.mergeAndSettle(kept, merged);
    expect((await signIn(kept.employeeNumber)).status).toBe(204);
  });

  it('takes the address of the merged record where the kept one has none', async () => {
    const kept = await buildPerson(app, { email: null });
    const merged = await buildPerson(app, { email: 'only@agency.example' });
    await givePassword(app, kept.id, PASSWORD);
    await company.mergeAndSettle(kept, merged);
    expect((await signIn('only@agency.example')).status).toBe(204);
    const found = await company.admin.get('/api/people?text=only@agency.example');
    expect(found.body.items).toMatchObject([{ id: kept.publicId }]);
  });
});

describe('rights of the merged record', () => {
  it('are not united: the preview lists all of them, the merge ends them', async () => {
    const { kept, merged } = await company.twins();
    const viewer = await buildPerson(app, { familyName: 'Viewer' });
    const [leader, helper] = [await buildPerson(app), await buildPerson(app)];
    await grant(app, merged.id, 'viewer');
    await grant(app, viewer.id, 'viewer', { kind: 'reporting-line', personId: merged.id });
    await deputise(app, leader.id, merged.id);
    await deputise(app, merged.id, helper.id);
    const { body } = await company.merge(kept, merged, true);
    expect(body.rightsLost).toEqual([
      { kind: 'grant', role: 'viewer', person: null },
      { kind: 'scope', role: 'viewer', person: 'Noor Viewer' },
      { kind: 'stands-in', role: null, person: `Noor ${leader.familyName}` },
      { kind: 'deputy', role: null, person: `Noor ${helper.familyName}` },
    ]);
    await company.mergeAndSettle(kept, merged);
    const holding = await app.database.query(
      `SELECT id FROM grants WHERE revoked_at IS NULL AND (person_id IN (?, ?) OR scope_person_id IN (?, ?)) UNION
       SELECT id FROM deputies WHERE revoked_at IS NULL AND (manager_id IN (?, ?) OR deputy_id IN (?, ?))`,
      Array.from({ length: 4 }, () => [kept.id, merged.id]).flat(),
    );
    expect(holding).toEqual([]);
  });

  it('of the kept one stay', async () => {
    const { kept, merged } = await company.twins();
    await grant(app, kept.id, 'viewer');
    await company.mergeAndSettle(kept, merged);
    expect((await (await signInAs(app, kept.id)).get('/api/people')).status).toBe(200);
  });

  it('cannot be given to a record that was merged', async () => {
    const { kept, merged } = await company.twins();
    await company.mergeAndSettle(kept, merged);
    const given = await company.admin
      .post(`/api/people/${merged.publicId}/grants`)
      .send({ role: 'viewer', scope: { kind: 'everybody' } });
    expect(given.status).toBe(404);
  });
});

describe('an admin', () => {
  it('does not close their own account', async () => {
    const twin = await buildPerson(app);
    const own = await company.merge(twin, company.owner);
    expect([own.status, own.body.details]).toMatchObject([422, [{ code: 'MERGED_IS_YOU' }]]);
    expect((await company.admin.get('/api/me')).status).toBe(200);
  });

  it('may be kept by another one, whose role then ends with the account', async () => {
    const { kept, merged } = await company.twins();
    await grant(app, merged.id, 'admin');
    await company.mergeAndSettle(kept, merged);
    expect((await (await signInAs(app, kept.id)).get('/api/people/duplicates')).status).toBe(403);
  });
});
