import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await startApp();
  const person = await buildPerson(app, { employeeNumber: 'ADMIN', department: null });
  await grant(app, person.id, 'admin');
  admin = await signInAs(app, person.id);
});
afterAll(() => app.close());

function send(content: Buffer | string, fields: Record<string, string> = {}, route = 'imports') {
  return admin.post(`/api/people/${route}`).field(fields).attach('file', Buffer.from(content), 'people.csv');
}

async function hiredOf(source: string): Promise<Record<string, unknown>[]> {
  return await app.database.query(
    'SELECT s.hired_on AS hired FROM persons p JOIN service_periods s ON s.person_id = p.id WHERE p.source = ? ORDER BY p.employee_number',
    [source],
  );
}

describe('dates that could be several days', () => {
  const file = (...dates: string[]) =>
    `Employee #,Name,Hire Date\n${dates.map((date, index) => `D${index},Ann Lee${index},${date}\n`).join('')}`;

  it('are settled by one of their column that can mean one day only', async () => {
    const { body } = await send(file('03/04/2026', '25/04/2026'), { source: 'dates', dryRun: 'true' });
    expect(body.reading.dateFormats).toEqual([{ field: 'hiredOn', dateFormat: 'dd/MM/yyyy' }]);
  });

  it('are asked about, and the answer is remembered', async () => {
    const { status, body } = await send(file('2026-01-01', '03/04/2026'), { source: 'dates' });
    expect([status, body.code]).toEqual([422, 'DATE_FORMAT_UNCLEAR']);
    expect(body.details).toEqual([
      expect.objectContaining({
        field: 'hiredOn',
        column: 'Hire Date',
        line: 3,
        value: '03/04/2026',
        readings: [
          { dateFormat: 'dd/MM/yyyy', day: '2026-04-03' },
          { dateFormat: 'MM/dd/yyyy', day: '2026-03-04' },
        ],
      }),
    ]);
    await send(file('03/04/2026'), { source: 'dates', dateFormat: 'MM/dd/yyyy' });
    await send(file('03/04/2026', '05/06/2026'), { source: 'dates' });
    expect(await hiredOf('dates')).toMatchObject([{ hired: '2026-03-04' }, { hired: '2026-05-06' }]);
  });

  it('are asked about in files of absences too', async () => {
    const absences = 'Employee #,From\nD0,03/04/2026\n';
    const { body } = await send(absences, { source: 'dates' }, 'absence-imports');
    expect(body.code).toBe('DATE_FORMAT_UNCLEAR');
    const answered = await send(absences, { source: 'dates', dateFormat: 'd/M/yyyy' }, 'absence-imports');
    expect(answered.body.counts).toMatchObject({ new: 1 });
  });

  it.each([
    ['dateFormat', 'soon', 'DATE_FORMAT_UNKNOWN'],
    ['dateFormat', 'x'.repeat(41), 'INPUT_INVALID'],
    ['nameOrder', 'sideways', 'INPUT_INVALID'],
    ['unknownManagers', 'guess', 'INPUT_INVALID'],
  ])('are not read by %s %j', async (field, value, code) => {
    const { status, body } = await send(file('03/04/2026'), { [field]: value });
    expect([status, body.code]).toEqual([400, code]);
  });
});

describe('a file that ends half-way', () => {
  const TABLES = [
    'persons',
    'departments',
    'service_periods',
    'placement_periods',
    'staged_people',
    'hr_sources',
  ];
  const counts = async () =>
    await Promise.all(TABLES.map((table) => app.database.first(`SELECT COUNT(*) AS count FROM ${table}`)));
  const rows = Array.from({ length: 2_500 }, (_, index) => `H${index},Ann Lee${index},Stores`);
  const whole = Buffer.from(`Employee #,Name,Department\n${rows.join('\n')}\n`);

  it.each([
    ['an open quotation mark', Buffer.concat([whole, Buffer.from('H9999,"Ann')]), 400, 'FILE_MALFORMED'],
    [
      'bytes of another encoding',
      Buffer.concat([whole, Buffer.from([0x48, 0x2c, 0xfc, 0x0a])]),
      400,
      'FILE_NOT_UTF8',
    ],
    [
      'a row with a mistake',
      Buffer.concat([whole, Buffer.from('H1,Ann Lee,Stores\n')]),
      422,
      'IMPORT_ROWS_REJECTED',
    ],
    ['half a row', whole.subarray(0, whole.length - 8), 422, 'IMPORT_ROWS_REJECTED'],
  ])('with %s leaves nothing behind', async (_, content, status, code) => {
    const before = await counts();
    const response = await send(content, { source: 'half' });
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(await counts()).toEqual(before);
  });
});
