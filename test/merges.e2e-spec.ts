import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { COLUMN_RULES } from '../src/merged-rows/column-rules.js';
import { PersonRecordRepository } from '../src/privacy/person-record.repository.js';
import type { TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { Company } from './support/merging.js';
import { signInAs } from './support/sign-in.js';

/** Columns that name people without a foreign key. */
const LOOSE = new Set(['person_id', 'manager_id']);

let company: Company;
let app: TestApp;
beforeAll(async () => {
  company = await Company.start();
  ({ app } = company);
});
afterAll(() => app.close());

describe('columns that name people', () => {
  it('are each dealt with by a merge, or stay for a reason that is given', () => {
    const named = app.nest.get(DataSource).entityMetadatas.flatMap(({ tableName, columns, foreignKeys }) => {
      const referring = foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'persons')
        .flatMap((key) => key.columns.map(({ databaseName }) => databaseName));
      const loose = columns.map(({ databaseName }) => databaseName).filter((name) => LOOSE.has(name));
      return [...new Set([...referring, ...loose])].map((column) => `${tableName}.${column}`);
    });
    expect(Object.keys(COLUMN_RULES).toSorted()).toEqual(named.toSorted());
  });
});

describe('a merge', () => {
  it('makes one history of two, and lets the merged record vanish from lists, search and its own address', async () => {
    const { kept, merged, numbers } = await company.twoRecords();
    await app.settle();
    expect(JSON.stringify((await company.admin.get('/api/people/duplicates')).body)).toContain(
      merged.publicId,
    );
    const { status, body } = await company.merge(kept, merged);
    expect([status, body]).toMatchObject([200, { isDone: true, blockers: [], kept: { name: 'Ana García' } }]);
    const { body: person } = await company.admin.get(`/api/people/${kept.publicId}`);
    expect(person.service).toEqual([
      { hiredOn: '2024-03-01', from: '2024-03-01', lastDay: null },
      { hiredOn: '2022-01-03', from: '2022-01-03', lastDay: '2024-02-29' },
    ]);
    expect(person.placements.at(-1)).toMatchObject({ department: 'Temps', from: '2022-01-03' });
    expect((await company.admin.get(`/api/people/${merged.publicId}`)).status).toBe(404);
    const found = await company.admin.get(`/api/people?text=${numbers.agency}&limit=200`);
    expect(found.body.items).toEqual([]);
  });

  it('lets either address of the person say under which numbers they are known, and which one leads', async () => {
    const { kept, merged, numbers } = await company.twoRecords();
    const own = { id: kept.publicId, name: 'Ana García', employeeNumber: numbers.own, source: 'hr' };
    const other = {
      id: merged.publicId,
      name: 'ANA Garcia',
      employeeNumber: numbers.agency,
      source: 'agency',
    };
    const recordsOf = async (person: { publicId: string }) =>
      (await company.admin.get(`/api/people/${person.publicId}/records`)).body;
    expect(await recordsOf(merged)).toEqual({ kept: other, merged: [] });
    await company.mergeAndSettle(kept, merged);
    expect(await recordsOf(kept)).toEqual({ kept: own, merged: [other] });
    expect(await recordsOf(merged)).toEqual({ kept: own, merged: [other] });
    expect(await company.admin.get('/api/people/missing/records')).toMatchObject({
      status: 404,
      body: { code: 'PERSON_NOT_FOUND' },
    });
  });

  it('is not offered as a duplicate again, neither at once nor after people are compared anew', async () => {
    const { kept, merged } = await company.twoRecords();
    await app.settle();
    await company.mergeAndSettle(kept, merged);
    app.clock.advance({ hours: 2 });
    await app.settle();
    const { body } = await company.admin.get('/api/people/duplicates?limit=200');
    expect(JSON.stringify(body)).not.toContain(merged.publicId);
    expect(
      await company.admin.post('/api/people/duplicates/dismissals').send({
        people: [kept.publicId, merged.publicId],
      }),
    ).toMatchObject({ status: 404 });
  });

  it('lets who was told apart from the merged record stay told apart from the kept one', async () => {
    const { kept, merged } = await company.twins();
    const other = await buildPerson(app);
    await company.admin
      .post('/api/people/duplicates/dismissals')
      .send({ people: [merged.publicId, other.publicId] });
    await company.mergeAndSettle(kept, merged);
    const { body } = await company.admin.get('/api/people/duplicates/dismissals?limit=1');
    const ids = body.items[0].people.map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual([kept.publicId, other.publicId].toSorted());
  });

  it('lets people report to the record that is kept, at once, and on past days', async () => {
    const { kept, merged } = await company.twoRecords();
    const contractor = await buildPerson(app, { manager: { id: merged.id } });
    await company.mergeAndSettle(kept, merged);
    const { body } = await company.admin.get(`/api/people/${contractor.publicId}`);
    expect(body.manager).toMatchObject({ id: kept.publicId });
    const client = await signInAs(app, kept.id);
    expect((await client.get(`/api/people/${contractor.publicId}`)).status).toBe(200);
    const lines = await app.database.query(
      'SELECT id FROM reporting_lines WHERE ancestor_id = ? OR descendant_id = ?',
      [merged.id, merged.id],
    );
    expect(lines).toEqual([]);
  });

  it('takes the absences of both together, and each day once', async () => {
    const { kept, merged } = await company.twins();
    const away = (person: { publicId: string }, fromOn: string, lastDay: string) =>
      company.admin.post(`/api/people/${person.publicId}/absences`).send({ from: fromOn, to: lastDay });
    expect((await away(kept, '2026-12-01', '2026-12-04')).status).toBe(201);
    expect((await away(merged, '2026-12-03', '2026-12-10')).status).toBe(201);
    await company.mergeAndSettle(kept, merged);
    const rows = await app.database.query(
      'SELECT person_id AS personId, from_on AS fromOn, to_on AS toOn FROM absences WHERE person_id IN (?, ?) ORDER BY from_on',
      [kept.id, merged.id],
    );
    expect(rows).toEqual([
      { personId: kept.id, fromOn: '2026-12-01', toOn: '2026-12-05' },
      { personId: kept.id, fromOn: '2026-12-05', toOn: '2026-12-11' },
    ]);
  });

  it('of a record that others were merged into leads all of them to the last one', async () => {
    const { kept, merged } = await company.twoRecords();
    const last = await buildPerson(app);
    await company.mergeAndSettle(kept, merged);
    await company.mergeAndSettle(last, kept);
    const rows = await app.database.query<{ id: number }>(
      'SELECT id FROM persons WHERE merged_into_id = ? ORDER BY id',
      [last.id],
    );
    expect(rows.map(({ id }) => id)).toEqual([kept.id, merged.id]);
  });

  it('is part of what is held about the person, and erased with them', async () => {
    const { kept, merged, numbers } = await company.twoRecords();
    await company.mergeAndSettle(kept, merged);
    const record = await app.nest.get(PersonRecordRepository).read(kept.id);
    expect(record.get('persons')).toHaveLength(2);
    const erased = await company.admin
      .post(`/api/people/${kept.publicId}/erasure`)
      .send({ reason: 'Asked for it', confirmInService: true });
    expect(erased.status).toBe(204);
    const left = await app.database.query(
      "SELECT id FROM persons WHERE employee_number IN (?, ?) OR (id IN (?, ?) AND family_name <> 'person')",
      [numbers.own, numbers.agency, kept.id, merged.id],
    );
    expect(left).toEqual([]);
  });

  it('stands in the way of undoing an import of either record', async () => {
    const { kept, merged } = await company.twoRecords();
    await company.mergeAndSettle(kept, merged);
    const { body } = await company.admin.get('/api/people/imports?limit=2');
    for (const { id } of body.items) {
      const undone = await company.admin.post(`/api/people/imports/${id}/undo`);
      expect(undone.status).toBe(422);
    }
  });

  it('is audited of both, with both numbers', async () => {
    const { kept, merged, numbers } = await company.twoRecords();
    await company.mergeAndSettle(kept, merged);
    const facts = await app.database.query(
      `SELECT a.subject_id AS id, a.actor_id AS actor, v.value_text AS text FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id
        WHERE a.action = 'people.merged' AND v.field = 'mergedNumber' AND a.subject_id IN (?, ?) ORDER BY a.id`,
      [kept.id, merged.id],
    );
    expect(facts).toEqual([
      { id: kept.id, actor: company.owner.id, text: numbers.agency },
      { id: merged.id, actor: company.owner.id, text: numbers.agency },
    ]);
  });
});

describe('two admins who merge the same two at the same moment', () => {
  it.each(['alike', 'the other way round'])('%s merge them once', async (way) => {
    const { kept, merged } = await company.twins();
    const other = way === 'alike' ? company.merge(kept, merged) : company.merge(merged, kept);
    const answers = await Promise.all([company.merge(kept, merged), other]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    const rows = await app.database.query(
      'SELECT id FROM persons WHERE id IN (?, ?) AND merged_into_id IS NULL',
      [kept.id, merged.id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a merge is refused', () => {
  const blockers = ({ body }: { body: { details?: { code: string; message: string }[] } }) =>
    body.details?.map(({ code }) => code);

  it('into oneself, of somebody who is not here, of what was merged or erased, and with a field that is none', async () => {
    const { kept, merged } = await company.twoRecords();
    expect(await company.merge(kept, kept)).toMatchObject({
      status: 422,
      body: {
        code: 'MERGE_INTO_THEMSELF',
        message: 'A record cannot be merged into itself: name two people.',
      },
    });
    expect((await company.merge(kept, { publicId: 'missing' })).status).toBe(404);
    const bad = await company.admin.post(`/api/people/${kept.publicId}/merges`).send({ personId: 7 });
    expect([bad.status, bad.body.code]).toEqual([400, 'INPUT_INVALID']);
    await company.mergeAndSettle(kept, merged);
    for (const [into, from] of [
      [kept, merged],
      [merged, kept],
    ] as const)
      expect(await company.merge(into, from)).toMatchObject({
        status: 404,
        body: { code: 'PERSON_NOT_FOUND' },
      });
    const gone = await buildPerson(app, { lastDay: '2025-01-31' });
    await company.admin.post(`/api/people/${gone.publicId}/erasure`).send({ reason: 'Asked for it' });
    expect((await company.merge(kept, gone)).status).toBe(404);
  });

  it('where the other record stays longer, or one leads the other, or both were told apart, with a sentence each', async () => {
    const { kept, merged } = await company.twoRecords();
    const longer = await company.merge(merged, kept);
    expect([longer.status, longer.body.code, blockers(longer)]).toEqual([
      422,
      'MERGE_BLOCKED',
      ['MERGED_STAYS_LONGER'],
    ]);
    expect(longer.body.details[0].message).toMatch(
      /^The record that would be merged stays in service longer/,
    );
    const boss = await buildPerson(app);
    const report = await buildPerson(app, { manager: boss });
    expect(blockers(await company.merge(boss, report))).toEqual(['ONE_LEADS_THE_OTHER']);
    expect(blockers(await company.merge(report, boss))).toEqual(['ONE_LEADS_THE_OTHER']);
    const people = [kept.publicId, merged.publicId];
    await company.admin.post('/api/people/duplicates/dismissals').send({ people });
    expect(blockers(await company.merge(kept, merged))).toEqual(['TOLD_APART']);
    const preview = await company.merge(kept, merged, true);
    expect([preview.status, preview.body.blockers]).toMatchObject([200, [{ code: 'TOLD_APART' }]]);
  });
});
