import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Imports an export as it is, from a source of its name. */
function send(name: string, fields: Record<string, string> = {}) {
  const content = readFileSync(join(__dirname, 'data', 'exports', `${name}.csv`));
  return admin
    .post('/api/people/imports')
    .field({ source: name.slice(0, 40), ...fields })
    .attach('file', content, `${name}.csv`);
}

/** Everybody of a source: number, given name, family name, department, title, type, manager, first and last day. */
async function peopleOf(source: string): Promise<string[]> {
  const rows = await app.database.query<Record<string, string | null>>(
    `SELECT p.employee_number AS number, p.given_name AS given, p.family_name AS family, d.name AS department, pl.title,
            pl.worker_type AS type, m.employee_number AS manager, s.hired_on AS hired, s.to_on AS until
       FROM persons p JOIN service_periods s ON s.person_id = p.id JOIN placement_periods pl ON pl.person_id = p.id
       LEFT JOIN departments d ON d.id = pl.department_id LEFT JOIN persons m ON m.id = pl.manager_id
      WHERE p.source = ? ORDER BY p.employee_number`,
    [source],
  );
  return rows.map((row) =>
    Object.values({ ...row, until: row['until'] === '9999-12-31' ? 'stays' : row['until'] })
      .map((value) => value ?? '-')
      .join('; '),
  );
}

describe('an export', () => {
  it.each<[string, string, string[], Record<string, string>?]>([
    [
      'SuccessFactors, whose managers are user ids beside employee ids',
      'successfactors-users',
      [
        'ext7; Tom; Outer; Care; Consultant; contractor; jquartz; 2023-05-20; stays',
        'jquartz; Jonny; Quartz; Care; Agent; employee; mferro; 2020-03-04; stays',
        'lpeel; Lia; Peel; Care; Agent; employee; jquartz; 2021-05-20; 2024-07-01',
        'mferro; Marta; Ferro; Board; Chief Executive; employee; -; 2015-01-15; stays',
      ],
    ],
    [
      'a SuccessFactors report, with labels and numbers in brackets',
      'successfactors-report',
      [
        '1001; Anna; Berg; Management; Managing Director; employee; -; 2012-03-12; stays',
        '1002; Bo; Sol; Sales; Sales Lead; employee; 1001; 2016-04-25; stays',
        '1003; Cy; New; Sales; Sales Agent; temporary; 1002; 2019-09-01; 2023-09-01',
      ],
    ],
    [
      'SAP HCM in English, with texts beside keys and forms of address',
      'sap-hcm-english',
      [
        '00001001; Helga; Brandt; Board; CEO; employee; -; 2003-02-01; stays',
        '00001002; Per; Lund; Finance; Head; employee; 00001001; 2010-06-15; stays',
        '00001003; Eva Maria; von der Heide; Finance; Accountant; contractor; 00001002; 2019-03-01; 2022-03-01',
      ],
    ],
    [
      'SAP HCM in German, whose addresses tell that family names come first',
      'sap-hcm-german',
      [
        '00020001; Helga; Brandt; Vorstand; Vorstandsvorsitzende; employee; -; 2003-02-01; stays',
        '00020002; Per; Lund; Finanzen; Leiter Finanzen; employee; 00020001; 2010-06-15; stays',
        '00020003; Eva Maria; von der Heide; Finanzen; Buchhalterin; contractor; 00020002; 2019-03-01; 2022-03-01',
        '00020004; Aylin; Özil-Groß; Finanzen; Auszubildende; employee; 00020002; 2024-09-01; stays',
      ],
    ],
    [
      'a Workday service, whose organisations are called by their leaders',
      'workday-service',
      [
        'W100; Ruth; Okafor; Executive Office; Chief Executive Officer; employee; -; 2011-03-14; stays',
        'W101; Dani; de la Cruz; Sales; VP Sales; employee; W100; 2014-07-01; stays',
        'W102; Mei-Ling; Tan; Sales; Account Executive; contractor; W101; 2022-11-30; stays',
        'W103; Sam; Hart; Sales; Account Executive; employee; W101; 2022-11-30; 2024-03-01',
      ],
    ],
    [
      'a Workday report below a title, with marks behind names and contractors among employees',
      'workday-report',
      [
        '200001; Ruth; Okafor; Executive Office; Chief Executive Officer; employee; -; 2011-03-14; stays',
        '200002; Daniel; de la Cruz; Sales; VP Sales; employee; 200001; 2014-07-01; stays',
        'C-0007; Ines; Pohl; Sales; Interim Buyer; contractor; 200002; 2025-08-15; 2027-01-01',
      ],
    ],
    [
      'an Oracle report, with 31-Dec-4712',
      'oracle-report',
      [
        '300000001; Emi; Sato; Executive; President; employee; -; 2010-01-13; stays',
        "300000002; Conor; O'Brien-Lee; Retail; Store Manager; employee; 300000001; 2018-04-03; stays",
        '300000003; Ada; Nkemelu; Retail; Clerk; contractor; 300000002; 2023-06-05; stays',
      ],
    ],
    [
      'an Oracle loader file',
      'oracle-loader',
      [
        '501; Emi; Sato; Executive; President; employee; -; 2010-01-13; stays',
        "502; Conor; O'Brien; Retail; Store Manager; employee; 501; 2018-04-03; stays",
        '503; Ada; Nkemelu; Retail; Clerk; contractor; 502; 2023-06-05; stays',
      ],
    ],
    [
      'UKG, whose column says that the family name comes first',
      'ukg',
      [
        '10001; Lucia M; Vega; -; District Manager; employee; -; 2010-01-13; stays',
        '10002; Bob; King Jr; -; Store Manager; employee; 10001; 2019-06-01; stays',
        '10003; Ann; Smith-Jones; -; Clerk; temporary; 10002; 2021-05-06; 2023-08-01',
      ],
    ],
    [
      'ADP, with somebody who left and came back',
      'adp-workforce',
      [
        'A1ZX; Amara; Ivory; Stores; Store Manager; employee; -; 2015-01-31; stays',
        'A2ZX; Kimmy; Lee; Stores; Clerk; employee; A1ZX; 2022-05-16; stays',
        'A3ZX; Theo; Moss III; Stores; Clerk; temporary; A1ZX; 2016-02-01; 2019-09-01',
      ],
    ],
    [
      'BambooHR, with one column for both names, supervisors by preferred names',
      'bamboohr',
      [
        '1; Zoe; Adair; Leadership; Founder; employee; -; 2014-05-01; stays',
        '2; Jerry; Van Dyke; People; HR Lead; employee; 1; 2016-09-26; stays',
        '3; Ona; Quill; People; Recruiter; contractor; 2; 2020-02-10; stays',
      ],
    ],
    [
      'a system that tells worker types in several words',
      'worker-types-in-words',
      [
        'r1; Nadia; Omar; Exec; CEO; employee; -; 2015-06-01; stays',
        'r2; Lee (Kim); Park; Eng; Engineer; employee; r1; 2021-06-01; stays',
        'r3; Robert; King Jr.; Eng; Engineer; contractor; r2; 2021-06-01; 2022-02-01',
      ],
    ],
    [
      'a French system',
      'french',
      [
        'M001; Anaïs; LEFÈVRE; Direction; Directrice; employee; -; 2010-01-13; stays',
        'M002; Jean-Luc; DE LA TOUR; Achats; Acheteur; temporary; M001; 2020-05-04; stays',
      ],
    ],
    [
      'a Spanish system',
      'spanish',
      [
        'E1; Ana María; García López; Dirección; Directora; employee; -; 2010-01-13; stays',
        'E2; José; Núñez; Almacén; Técnico; temporary; E1; 2020-05-04; stays',
      ],
    ],
    [
      'a system with its own words, supervisors in either order, suffixes and double names',
      'names-in-either-order',
      [
        '7; Tolu; Adeyemi; Head Office; Director; employee; -; 2009-05-04; stays',
        '8; Pat; Smith-Jones; Claims; Team Leader; employee; 7; 2015-02-16; stays',
        '9; Rui; de Souza Jr.; Claims; Handler; employee; 8; 2020-10-05; 2023-04-01',
      ],
    ],
    [
      'a public data set without managers and addresses',
      'public-eeid',
      [
        'E02387; Emma; Davids; IT; Sr. Manager; employee; -; 2016-04-08; 2021-10-17',
        'E04105; Theo; Dinh Jr.; IT; Technical Architect; employee; -; 1997-11-29; stays',
      ],
    ],
    [
      'a public data set with years of two digits, once somebody says how they are written',
      'public-two-digit-years',
      [
        '7001; Uma; Bridge; Production; Technician; contractor; -; 2019-09-20; stays',
        '7002; Pavel; Smallwood; Production; Technician; employee; 7001; 2023-02-11; stays',
        '7003; Edith; Bucket; Sales; Area Manager; employee; 7002; 2018-12-10; 2023-07-22',
      ],
      { dateFormat: 'd MMM yy' },
    ],
  ])('of %s is read as it is', async (_, name, expected, fields = {}) => {
    const { status, body } = await send(name, fields);
    expect([status, body.code ?? body.status, body.details ?? []]).toEqual([201, 'applied', []]);
    expect(await peopleOf(name)).toEqual(expected);
    const again = await send(name, fields);
    expect(again.body.counts).toMatchObject({ unchanged: expected.length });
  });

  it('with years of two digits is asked about, with what to say', async () => {
    const { status, body } = await send('public-two-digit-years', { source: 'asked' });
    expect([status, body.code]).toEqual([422, 'DATE_FORMAT_UNCLEAR']);
    expect(body.message).toContain('20-Sep-19 may be 2019-09-20 (d MMM yy)');
  });

  it('without employee numbers is refused with its columns and what to do', async () => {
    const { status, body } = await send('public-without-numbers', { source: 'numberless' });
    expect([status, body.code]).toEqual([400, 'COLUMN_MISSING']);
    expect(body.message).toContain('None of the columns "Name", "Job Titles", "Department"');
    expect(body.message).toContain('say with a mapping which one it is');
  });

  it('never has a private column taken for one that sounds alike', async () => {
    const { body } = await send('workday-service', { source: 'alike', dryRun: 'true' });
    const fields = body.reading.columns.map(({ column }: { column: string }) => column);
    expect(fields).not.toEqual(expect.arrayContaining([expect.stringMatching(/salary|birth|gender/i)]));
    const personal = await send('adp-workforce', { source: 'alike2', dryRun: 'true' });
    expect(personal.body.ignoredColumns).toContainEqual({
      column: 'Personal Contact: Personal Email',
      reason: 'sensitive',
    });
  });
});
