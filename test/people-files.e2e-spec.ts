import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPeopleCommand } from '../src/people-imports/people-imports.commands.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const exported = (name: string) => readFileSync(join(__dirname, 'data', 'exports', name));

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

/** What is stored of the people of a source, by employee number. */
async function storedOf(source: string): Promise<Record<string, unknown>[]> {
  return await app.database.query(
    `SELECT p.employee_number AS number, p.given_name AS given, p.family_name AS family, p.full_time_permille AS share, d.name AS department,
            pl.title, pl.worker_type AS type, m.employee_number AS manager, s.hired_on AS hired, s.to_on AS until
       FROM persons p JOIN service_periods s ON s.person_id = p.id JOIN placement_periods pl ON pl.person_id = p.id
       LEFT JOIN departments d ON d.id = pl.department_id LEFT JOIN persons m ON m.id = pl.manager_id
      WHERE p.source = ? ORDER BY p.employee_number`,
    [source],
  );
}

describe('an export', () => {
  it('is refused with the managers named whom nobody knows', async () => {
    const { status, body } = await send(exported('teaching-data-set.csv'), { source: 'x' });
    expect([status, body.code]).toEqual([422, 'IMPORT_ROWS_REJECTED']);
    const { body: dry } = await send(exported('teaching-data-set.csv'), { source: 'x', dryRun: 'true' });
    expect(dry.unknownManagers).toEqual([
      { name: 'Board of Directors', column: 'ManagerName', rows: 1, firstLine: 2 },
    ]);
    expect(await storedOf('x')).toEqual([]);
  });

  it.each([
    [
      'SuccessFactors, with two lines of names and NO_MANAGER',
      'successfactors.csv',
      'sf',
      {},
      [
        { number: '20001', given: 'Marta', manager: null, hired: '2015-01-15', title: 'Chief Executive' },
        { number: '20002', family: 'Quartz', manager: '20001', hired: '2020-03-04', department: 'Care' },
      ],
    ],
    [
      'SAP HCM, with semicolons, decimal commas and 31.12.9999',
      'sap-hcm.csv',
      'sap',
      {},
      [
        { number: '00030001', family: 'M\u00fcller', hired: '2010-03-01', share: 1000, until: '9999-12-31' },
        { number: '00030002', share: 625, department: 'Vertrieb', title: 'Beraterin' },
        { number: '00030003', family: 'Wei\u00df', hired: '2019-04-02', until: '2021-03-01' },
      ],
    ],
    [
      'Workday in UTF-16, below a title',
      'workday-utf16.csv',
      'workday',
      {},
      [
        { number: '40001', hired: '2016-04-25', share: 1000, type: 'employee' },
        {
          number: '40002',
          given: 'Jon',
          manager: '40001',
          hired: '2020-04-03',
          share: 600,
          type: 'contractor',
        },
      ],
    ],
    [
      'ADP, with family names first',
      'adp.csv',
      'adp',
      {},
      [
        { number: 'AB1', given: 'Amara', family: 'Ivory' },
        { number: 'AB2', given: 'Kim', family: 'Lee', manager: 'AB1' },
      ],
    ],
    [
      'Personio in German, whose supervisors are written the other way round',
      'personio.csv',
      'personio',
      {},
      [
        { number: '501', hired: '2015-01-13' },
        { number: '502', manager: '501', hired: '2020-04-03' },
      ],
    ],
    [
      'the teaching data set, without e-mails and manager ids',
      'teaching-data-set.csv',
      'teaching',
      { unknownManagers: 'leave-empty' },
      [
        { number: '10002', given: 'Michael', family: 'Albert', manager: '10089', hired: '2011-08-01' },
        { number: '10026', given: 'Wilson K', manager: '10002', department: 'Production' },
        { number: '10084', family: 'Ait Sadi', manager: '10196', until: '2016-06-17' },
        { number: '10089', given: 'Janet', manager: null },
        { number: '10196', given: 'Webster L', manager: '10089' },
      ],
    ],
  ])('of %s is read', async (_, name, source, fields, expected) => {
    const { status, body } = await send(exported(name), { source, ...fields });
    expect([status, body.code ?? body.status, body.details ?? []]).toEqual([201, 'applied', []]);
    expect(body.rejected).toEqual([]);
    expect(await storedOf(source)).toMatchObject(expected);
    const again = await send(exported(name), { source, ...fields });
    expect(again.body.counts).toMatchObject({ new: 0, changed: 0, leaving: 0 });
  });

  it('never has birth dates, salaries and the like read, and says so', async () => {
    const { body } = await send(exported('teaching-data-set.csv'), { source: 'x', dryRun: 'true' });
    const sensitive = body.ignoredColumns.filter(({ reason }: { reason: string }) => reason === 'sensitive');
    expect(sensitive.map(({ column }: { column: string }) => column)).toEqual(
      expect.arrayContaining([
        'MarriedID',
        'Salary',
        'Zip',
        'DOB',
        'Sex',
        'RaceDesc',
        'TermReason',
        'PerformanceScore',
      ]),
    );
  });
});

describe('a mapping', () => {
  const FILE = 'Code,Who,Role,Team\nM1,Amara Ivory,Clerk,Stores\n';
  const mapping = JSON.stringify({
    employeeNumber: 'Code',
    fullName: 'Who',
    title: 'Role',
    department: 'Team',
  });

  it('makes any columns readable, and is remembered for its source once applied', async () => {
    expect((await send(FILE, { source: 'mapped' })).body.code).toBe('COLUMN_MISSING');
    await send(FILE, { source: 'mapped', mapping, dryRun: 'true' });
    expect((await send(FILE, { source: 'mapped' })).body.code).toBe('COLUMN_MISSING');
    const { body } = await send(FILE, { source: 'mapped', mapping });
    expect(body.reading.columns).toContainEqual({ field: 'title', column: 'Role', why: 'given' });
    const { body: again } = await send(FILE, { source: 'mapped' });
    expect(again.counts).toMatchObject({ unchanged: 1 });
    expect(again.reading.columns).toContainEqual({ field: 'title', column: 'Role', why: 'remembered' });
    expect((await send(FILE, { source: 'another' })).body.code).toBe('COLUMN_MISSING');
  });

  it('overrides what is remembered, and says which columns are gone', async () => {
    const file = 'Code,Who,Job Title,Team,Old\nM1,Amara Ivory,Clerk,Stores,x\n';
    const { body } = await send(file, {
      source: 'mapped',
      mapping: JSON.stringify({ department: null }),
      dryRun: 'true',
    });
    expect(body.reading.columnsGone).toEqual([{ field: 'title', column: 'Role' }]);
    expect(body.reading.columns).toContainEqual({ field: 'title', column: 'Job Title', why: 'name' });
    expect(body.ignoredColumns).toContainEqual({ column: 'Team', reason: 'not-used' });
  });

  it.each([
    ['no JSON', '{', 'MAPPING_INVALID'],
    ['no object', '[]', 'MAPPING_INVALID'],
    ['a number', '{"title": 1}', 'MAPPING_INVALID'],
    ['a field that there is not', '{"salary": "Role"}', 'MAPPING_FIELD_UNKNOWN'],
    ['a column that there is not', '{"title": "Job"}', 'MAPPING_COLUMN_UNKNOWN'],
    ['one column for two fields', '{"title": "Role", "location": "Role"}', 'MAPPING_COLUMN_TWICE'],
    ['a sensitive column', '{"title": "Salary"}', 'MAPPING_COLUMN_SENSITIVE'],
    ['too much', JSON.stringify({ title: 'x'.repeat(20_000) }), 'REQUEST_MALFORMED'],
  ])('with %s is refused', async (_, bad, code) => {
    const { status, body } = await send(FILE.replace('Team', 'Salary'), { mapping: bad });
    expect([status, body.code]).toEqual([expect.any(Number), code]);
    expect(status === 400 || status === 413).toBe(true);
  });

  it('can be given on the command line', async () => {
    const path = join(__dirname, 'data', 'exports', 'adp.csv');
    const words = ['--source', 'line', '--dry-run', '--map', 'Payroll Name=title', '--map', '=location'];
    const print = () => undefined;
    await expect(importPeopleCommand(app.nest, [path, ...words], print)).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
    });
    const twice = ['--map', 'Payroll Name=title', '--map', 'Hire Date=title'];
    await expect(importPeopleCommand(app.nest, [path, ...twice], print)).rejects.toMatchObject({
      code: 'MAPPING_FIELD_TWICE',
    });
  });
});

describe('the columns of a file', () => {
  it('are told with samples, what each is taken for and why, and what has to be asked', async () => {
    const content = 'Code,Name,Salary,City,Hire Date\nM1,Amara Ivory,9,Kingston,03/04/2026\n';
    const { status, body } = await send(content, { source: 'mapped' }, 'imports/columns');
    expect(status).toBe(200);
    expect(body.columns).toMatchObject([
      { column: 'Code', samples: ['M1'], field: 'employeeNumber', why: 'remembered', isMappable: true },
      { column: 'Name', field: 'fullName', why: 'name' },
      { column: 'Salary', samples: [], field: null, why: 'sensitive', isMappable: false },
      { column: 'City', samples: [], field: null, why: 'sensitive', isMappable: true },
      { column: 'Hire Date', field: 'hiredOn', why: 'name' },
    ]);
    expect(body).toMatchObject({ rows: 1, missing: [], encoding: 'utf-8', delimiter: ',' });
    expect(body.dates).toEqual([
      expect.objectContaining({
        column: 'Hire Date',
        dateFormat: null,
        question: expect.objectContaining({ line: 2, value: '03/04/2026' }),
      }),
    ]);
    expect(body.columnsGone).toContainEqual({ field: 'title', column: 'Role' });
  });

  it('are told even where what is needed is missing', async () => {
    const { body } = await send('A,B\n1,2\n', { source: 'new' }, 'imports/columns');
    expect(body.missing).toEqual(['employeeNumber', 'fullName']);
    const nothing = await admin.post('/api/people/imports/columns').field('source', 'new');
    expect([nothing.status, nothing.body.code]).toEqual([400, 'FILE_MISSING']);
  });

  it('are remembered, which the list of sources tells', async () => {
    const { body } = await admin.get('/api/people/imports/sources');
    expect(body.items).toContainEqual({
      source: 'mapped',
      people: 1,
      remembered: [
        expect.objectContaining({ kind: 'people', mapping: expect.objectContaining({ title: 'Role' }) }),
      ],
    });
  });
});

describe('names', () => {
  it('may stand the other way round when somebody says so, which is remembered', async () => {
    const content = 'Employee #,Name,Supervisor\nN1,Elm Olive,\nN2,Ash Tom,Olive Elm\n';
    await send(content, { source: 'names', nameOrder: 'family-first' });
    const { body } = await send(content, { source: 'names' });
    expect(body.counts).toMatchObject({ unchanged: 2 });
    expect(await storedOf('names')).toMatchObject([
      { given: 'Olive', family: 'Elm' },
      { given: 'Tom', family: 'Ash', manager: 'N1' },
    ]);
  });

  it('that several people share are refused with the candidates named', async () => {
    const content = 'Employee #,Name,Supervisor\nA1,Kim Lee,\nA2,Lee Kim,\nA3,Ann Oak,Kim Lee\n';
    const { body } = await send(content, { source: 'shared', dryRun: 'true' });
    expect(body.rejected).toEqual([
      expect.objectContaining({
        line: 4,
        code: 'SUPERVISOR_AMBIGUOUS',
        reason: expect.stringContaining('Lee Kim (A2)'),
      }),
    ]);
  });

  it('and numbers of supervisors may belong to another source', async () => {
    const content = 'Employee #,Name,Supervisor EID\nC1,Vera Vendor,20001\n';
    const { body } = await send(content, { source: 'agency' });
    expect(body.counts).toMatchObject({ new: 1 });
    expect(await storedOf('agency')).toMatchObject([{ manager: '20001' }]);
  });
});
