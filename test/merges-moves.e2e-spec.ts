import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from './support/app.js';
import { buildDepartment, buildPerson } from './support/factories/person.js';
import { Company } from './support/merging.js';

let company: Company;
let app: TestApp;
beforeAll(async () => {
  company = await Company.start();
  ({ app } = company);
});
afterAll(() => app.close());

const plan = (...people: { publicId: string }[]) => ({
  from: '2026-12-11',
  who: { people: people.map(({ publicId }) => publicId) },
});
const planned = async ({ publicId }: { publicId: string }) =>
  (await company.admin.get(`/api/people/${publicId}/moves`)).body.items;

describe('moves that are planned', () => {
  it('for both records wait once for the one that is kept, and take effect', async () => {
    const { kept, merged } = await company.twins();
    const finance = await buildDepartment(app, 'Finance');
    const move = await company.admin
      .post('/api/people/moves')
      .send({ ...plan(kept, merged), set: { department: finance.publicId } });
    expect(move.status).toBe(201);
    await company.admin.post('/api/people/moves').send({ ...plan(merged), set: { title: 'Lead' } });
    await company.mergeAndSettle(kept, merged);
    expect(await planned(kept)).toHaveLength(2);
    await company.wait(25);
    await app.settle();
    const { body } = await company.admin.get(`/api/people/${kept.publicId}`);
    expect(body).toMatchObject({ department: { name: 'Finance' }, title: 'Lead' });
  });

  it('below the merged record are below the kept one', async () => {
    const { kept, merged } = await company.twins();
    const report = await buildPerson(app);
    const from = app.clock.now().toISOString().slice(0, 10);
    const day = new Date(Date.parse(from) + 14 * 86_400_000).toISOString().slice(0, 10);
    const move = await company.admin
      .post(`/api/people/${report.publicId}/moves`)
      .send({ from: day, manager: merged.publicId });
    expect(move.status).toBe(201);
    await company.mergeAndSettle(kept, merged);
    await company.wait(15);
    await app.settle();
    const { body } = await company.admin.get(`/api/people/${report.publicId}`);
    expect(body.manager).toMatchObject({ id: kept.publicId });
  });
});

describe('a merge beside an import', () => {
  it('waits for its end', async () => {
    const { kept, merged } = await company.twins();
    const id = await app.transactions.run(() =>
      app.database.insert('people_imports', {
        public_id: 'running-beside-merge',
        kind: 'people',
        source: 'hr',
        file_name: 'running.csv',
        file_sha256: '',
        status: 'running',
        open_key: 1,
        summary: '{}',
        created_at: app.clock.now(),
      }),
    );
    const refused = await company.merge(kept, merged);
    expect([refused.status, refused.body.code]).toEqual([409, 'IMPORT_RUNNING']);
    await app.transactions.run(() => app.database.execute('DELETE FROM people_imports WHERE id = ?', [id]));
    await company.mergeAndSettle(kept, merged);
  });
});
