import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Identity } from '../src/common/access/identity.js';
import { CompletionService } from '../src/reports/completion.service.js';
import { startApp, type TestApp } from './support/app.js';
import { buildTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { buildLargeCompany } from './support/large-company.js';
import {
  askAll,
  askReport,
  buildReportCompany,
  enrolWithPast,
  type ReportCompany,
} from './support/report-company.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const CSV = '/api/reports/completion/people.csv';
let app: TestApp;
let people: ReportCompany;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  people = await buildReportCompany(app);
  const owner = await buildPerson(app, { givenName: 'Owner', department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

async function download(agent: Agent, query: object): Promise<string> {
  const response = await agent.get(CSV).query(query).buffer(true);
  expect(response.status).toBe(200);
  return response.text;
}
const cellsOf = (text: string): string[][] => parse(text, { bom: true });

it('sends the list as a file that spreadsheets open as UTF-8', async () => {
  const response = await admin.get(CSV);
  expect(response.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="completion-2026-11-21.csv"',
  });
  expect(response.text.startsWith('\uFEFFNumber,')).toBe(true);
  const [headings, ...rows] = cellsOf(response.text);
  expect(headings).toEqual([
    'Number',
    'Given name',
    'Family name',
    'Department',
    'Title',
    'Manager',
    'Location',
    'Track',
    'Status',
    'Overdue',
    'Due on',
    'Started (UTC)',
    'Completed (UTC)',
    'Note',
  ]);
  const listed = await askAll(admin, {});
  expect(rows.map((row) => [row[0], row[7], row[8]])).toEqual(
    listed.map(({ person, track, status }) => [person.employeeNumber, track.title, status]),
  );
  expect(rows[0]).toEqual([
    people.ana.employeeNumber,
    'Ana',
    'QAna',
    'Care',
    'Care Representative',
    'Uma QUma',
    'Kingston',
    'Sensitisation',
    'completed',
    'no',
    '2026-09-30',
    '2026-09-02 17:00:00',
    '2026-09-11 17:00:00',
    '',
  ]);
});

it('narrows and goes back like the list', async () => {
  const query = { asOf: '2026-10-10', below: people.uma.publicId, overdue: 'true' };
  expect(cellsOf(await download(admin, query)).map((row) => row[1])).toEqual(['Given name', 'Ben']);
});

it('holds no more than the list: nothing of foreign lines', async () => {
  const mia = await signInAs(app, people.mia.id);
  const rows = cellsOf(await download(mia, {})).slice(1);
  expect([...new Set(rows.map((row) => row[1]))]).toEqual(['Ana', 'Ben', 'Fred', 'Tom', 'Uma']);
  const refused = await mia.get(CSV).query({ below: people.fay.publicId });
  expect([refused.status, refused.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
});

it('has no cell that a spreadsheet takes for a formula', async () => {
  const danger = await buildPerson(app, {
    givenName: '=HYPERLINK("http://example.com","Pay")',
    familyName: '+Zed, "the";=1+1',
    title: '@SUM(A1:A9)',
    location: '\t-2+3',
    department: '-1',
    employeeNumber: '00420',
  });
  await enrolWithPast(app, danger, await buildTrack(app), { turns: [['2026-11-01', 'active']] });
  const text = await download(admin, { text: '00420' });
  expect(text).not.toMatch(/[\t;,"\n]["\s]*[=+\-@]/);
  expect(cellsOf(text)[1]).toEqual([
    '00420',
    `'=HYPERLINK("http://example.com","Pay")`,
    `'+Zed, "the";'=1+1`,
    `'-1`,
    `'@SUM(A1:A9)`,
    '',
    `'\t'-2+3`,
    'Sensitisation',
    'not-started',
    'no',
    '',
    '',
    '',
    '',
  ]);
});

it('can be left half way, and keeps nobody else in the past meanwhile', async () => {
  const { trackIds } = await buildLargeCompany(app, { people: 800 });
  const { pieces } = await app.nest.get(CompletionService).csv(everybodysAdmin, {});
  const text = pieces[Symbol.asyncIterator]();
  await text.next();
  await text.next();
  const before = await askReport(admin, { by: 'track', track: 'generated-1' });
  await app.transactions.run(() =>
    app.database.execute(
      "UPDATE enrolments SET status = 'withdrawn', open_key = NULL WHERE status = 'active' AND track_id = ?",
      [trackIds[0]],
    ),
  );
  const during = await askReport(admin, { by: 'track', track: 'generated-1' });
  expect(before.total.inProgress).toBeGreaterThan(0);
  expect(during.total.inProgress).toBe(0);
  await text.return?.();
  expect(await text.next()).toMatchObject({ done: true });
});

const everybodysAdmin: Identity = {
  personId: 0,
  sessionId: 0,
  grants: [{ role: 'admin', scope: { kind: 'everybody' } }],
  linesOf: [],
};
