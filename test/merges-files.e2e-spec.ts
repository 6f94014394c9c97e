import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from './support/app.js';
import { Company } from './support/merging.js';

let company: Company;
let app: TestApp;
beforeAll(async () => {
  company = await Company.start();
  ({ app } = company);
});
afterAll(() => app.close());

const merged = async () => {
  const records = await company.twoRecords();
  await company.mergeAndSettle(records.kept, records.merged);
  return records;
};
const lastHeld = async () =>
  (await company.admin.get('/api/people/imports/held?limit=200')).body.items.at(-1);
const decide = async (decision: string) =>
  await company.admin.post(`/api/people/imports/held/${(await lastHeld()).id}/decision`).send({ decision });

describe('files that name a number that was merged', () => {
  it('find the person who is kept: nobody comes anew, and the number that is kept leads', async () => {
    const { kept, rows } = await merged();
    const people = () => app.database.first('SELECT COUNT(*) AS count FROM persons');
    const before = await people();
    const again = await company.send('agency', rows.agency.replace('Temps', 'Elsewhere'));
    expect(again).toMatchObject({ counts: { rows: 1, new: 0, changed: 0, unchanged: 1, rejected: 0 } });
    const own = await company.send('hr', rows.own.replace('Care', 'Sales'));
    expect(own).toMatchObject({ status: 'applied', counts: { new: 0, changed: 1 } });
    expect(await people()).toEqual(before);
    const { body } = await company.admin.get(`/api/people/${kept.publicId}`);
    expect(body).toMatchObject({ department: { name: 'Sales' }, service: [{}, { lastDay: '2024-02-29' }] });
  });

  it('mean the kept person where it leads somebody, also beside its own row', async () => {
    const { kept, rows, numbers } = await merged();
    const below = (number: string) => `${number},Bo,Ray,,Temps,${numbers.agency},2025-01-06,`;
    expect(await company.send('agency', below('B1'))).toMatchObject({ counts: { new: 1, rejected: 0 } });
    expect(await company.send('agency', rows.agency, below('B2'))).toMatchObject({
      counts: { new: 1, unchanged: 1, rejected: 0 },
    });
    for (const number of ['B1', 'B2']) {
      const { body } = await company.admin.get(`/api/people/${(await company.stored(number)).publicId}`);
      expect(body.manager).toMatchObject({ id: kept.publicId });
    }
  });

  it('let nobody go who is kept, also when a full file of the other source does not name them', async () => {
    const { kept } = await merged();
    const full = (confirmLeavers: string) =>
      company.admin
        .post('/api/people/imports')
        .field({ source: 'agency', full: 'true', confirmLeavers })
        .attach('file', Buffer.from('Employee #,First Name,Last Name\nF1,Flo,New'), 'people.csv');
    const asked = await full('0');
    const done = await full(String(asked.body.details[0].absent));
    expect([asked.body.code, done.status]).toEqual(['TOO_MANY_LEAVERS', 201]);
    expect((await company.admin.get(`/api/people/${kept.publicId}`)).body.status).toBe('in-service');
  });

  it('give the kept person the absences that they name', async () => {
    const { kept, numbers } = await merged();
    const content = Buffer.from(`Employee #,From,To\n${numbers.agency},2026-12-01,2026-12-04`);
    const { status } = await company.admin
      .post('/api/people/absence-imports')
      .field('source', 'agency')
      .attach('file', content, 'absences.csv');
    expect(status).toBe(201);
    const rows = await app.database.query('SELECT from_on AS fromOn FROM absences WHERE person_id = ?', [
      kept.id,
    ]);
    expect(rows).toEqual([{ fromOn: '2026-12-01' }]);
  });

  it('bring somebody else under it only when an admin says so', async () => {
    const { kept, merged: record, numbers } = await merged();
    const body = await company.send('agency', `${numbers.agency},Bo,Ray,,Temps,,2025-01-06,`);
    expect(body).toMatchObject({ counts: { new: 0, held: 1 } });
    expect(await lastHeld()).toMatchObject({
      known: { id: kept.publicId, lastDay: null, mergedInto: 'Ana García' },
    });
    expect((await decide('new-person')).status).toBe(204);
    expect((await company.stored(`${numbers.agency}#1`)).id).toBe(record.id);
    const bo = await company.admin.get(`/api/people/${(await company.stored(numbers.agency)).publicId}`);
    expect(bo.body).toMatchObject({ name: 'Bo Ray', status: 'in-service' });
  });

  it('leave the person alone where a row under another name is said to be theirs', async () => {
    const { kept, merged: record, numbers } = await merged();
    await company.send('agency', `${numbers.agency},Una,Holm,,Temps,,2022-01-03,2024-02-29`);
    expect((await decide('same-person')).status).toBe(204);
    const { body } = await company.admin.get(`/api/people/${kept.publicId}`);
    expect([body.name, body.service.length]).toEqual(['Ana García', 2]);
    const own = await app.database.query('SELECT id FROM service_periods WHERE person_id = ?', [record.id]);
    expect(own).toEqual([]);
  });

  it('wait for no decision about it when the merge is asked for', async () => {
    const { kept, merged: record, numbers } = await company.twoRecords();
    await company.send('agency', `${numbers.agency},Una,Holm,,Temps,,2022-01-03,2024-02-29`);
    const { status, body } = await company.merge(kept, record);
    expect([status, body.details.map(({ code }: { code: string }) => code)]).toEqual([422, ['ROW_HELD']]);
    expect((await decide('ignore')).status).toBe(204);
    await company.mergeAndSettle(kept, record);
  });
});
