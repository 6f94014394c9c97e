import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPeopleCommand } from '../src/people-imports/people-imports.commands.js';
import { startApp, type TestApp } from './support/app.js';
import { buildEnrolment } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const HEADER = 'Employee #,First Name,Last Name,Hire Date,Supervisor EID';

let app: TestApp;
let admin: Agent;
let family = 0;
let source: string;
beforeAll(async () => {
  app = await startApp();
  const ada = await buildPerson(app, { employeeNumber: 'ADMIN' });
  await grant(app, ada.id, 'admin');
  admin = await signInAs(app, ada.id);
});
afterAll(() => app.close());
beforeEach(() => {
  source = `agency ${++family}`;
});

type Row = [number: string, hired?: string, boss?: string];
const csv = (rows: Row[]) =>
  Buffer.from(
    [
      HEADER,
      ...rows.map(
        ([number, hired = '2024-03-01', boss = '']) => `${number},Ann,Lee ${number},${hired},${boss}`,
      ),
    ].join('\n'),
  );

async function send(rows: Row[], fields: Record<string, string> = {}) {
  return await admin
    .post('/api/people/imports')
    .field({ source, ...fields })
    .attach('file', csv(rows), 'agency.csv');
}

const many = (count: number): Row[] => Array.from({ length: count }, (_, index) => [`A${index + 1}`]);

async function view(number: string, from = source) {
  const row = await app.database.first<{ id: string }>(
    'SELECT public_id AS id FROM persons WHERE source = ? AND employee_number = ?',
    [from, number],
  );
  return (await admin.get(`/api/people/${row?.id}`)).body;
}

describe('a full export', () => {
  it('lets those of its source go whom it no longer names, as the dry run said, and nobody of another source', async () => {
    await send(many(20), { source: 'hr' });
    await send(many(40));
    const dry = await send(many(38), { full: 'true', dryRun: 'true' });
    expect(dry.body).toMatchObject({
      counts: { rows: 38, unchanged: 38, leaving: 2 },
      leavers: { absent: 2, inService: 40, needsConfirmation: false },
      leaving: [
        { line: null, employeeNumber: 'A39', changes: [{ field: 'lastDay', from: null, to: '2026-11-20' }] },
        { line: null, employeeNumber: 'A40' },
      ],
    });
    expect((await view('A39')).status).toBe('in-service');
    const { body } = await send(many(38), { full: 'true' });
    expect(body).toMatchObject({ status: 'applied', counts: { leaving: 2 } });
    expect(await view('A39')).toMatchObject({ status: 'left', lastDay: '2026-11-20' });
    expect(await view('A1')).toMatchObject({ status: 'in-service', lastDay: null });
    const others = await app.database.query(
      "SELECT s.id FROM service_periods s JOIN persons p ON p.id = s.person_id WHERE p.source <> ? AND s.to_on < '9999-12-31'",
      [source],
    );
    expect(others).toEqual([]);
    const again = await send(many(38), { full: 'true' });
    expect(again.body).toMatchObject({ counts: { leaving: 0 }, leavers: { absent: 0, inService: 38 } });
  });

  it('is refused past five per cent until the number of leavers is confirmed', async () => {
    await send(many(40));
    const refused = await send(many(37), { full: 'true' });
    expect([refused.status, refused.body.code]).toEqual([422, 'TOO_MANY_LEAVERS']);
    expect(refused.body.details).toEqual([expect.objectContaining({ absent: 3, inService: 40 })]);
    expect(refused.body.message).toContain('confirmLeavers=3');
    expect((await send(many(37), { full: 'true', confirmLeavers: '2' })).status).toBe(422);
    expect((await view('A38')).status).toBe('in-service');
    const [latest] = (await admin.get('/api/people/imports?limit=1')).body.items;
    expect(latest.status).toBe('refused');
    const agreed = await send(many(37), { full: 'true', confirmLeavers: '3' });
    expect([agreed.status, agreed.body.counts.leaving]).toEqual([201, 3]);
  });

  it('takes the last day that it is given, but nobody leaves before they began', async () => {
    await send([...many(40), ['LATE', '2026-11-20']]);
    const fields = { full: 'true', absentLeaveOn: '2026-11-15', confirmLeavers: '2' };
    await send(many(39), fields);
    expect(await view('A40')).toMatchObject({ lastDay: '2026-11-15' });
    expect(await view('LATE')).toMatchObject({ status: 'left', lastDay: '2026-11-20' });
  });

  it('misses future starters only once a full export has named them', async () => {
    await send(many(40));
    await send([['NEW', '2027-01-04']]);
    await send(many(40), { full: 'true' });
    expect((await view('NEW')).status).toBe('starting');
    await send([...many(40), ['NEW', '2027-01-04']], { full: 'true' });
    const { body } = await send(many(40), { full: 'true' });
    expect(body.leaving).toMatchObject([{ line: null, employeeNumber: 'NEW' }]);
    expect((await view('NEW')).status).toBe('left');
    await send([...many(40), ['NEW', '2027-01-04']], { full: 'true' });
    expect((await view('NEW')).status).toBe('starting');
  });

  it('holds nobody for absent whose row is rejected, and is refused where a row does not say whose it is', async () => {
    await send(many(20));
    const rejected: Row[] = [...many(19), ['A20', '31/02/2027']];
    const { body } = await send(rejected, { full: 'true', skipRejected: 'true' });
    expect(body).toMatchObject({ counts: { rejected: 1, leaving: 0 }, leavers: { absent: 0 } });
    const unnamed = await send([...many(19), ['']], { full: 'true', skipRejected: 'true' });
    expect([unnamed.status, unnamed.body.code]).toEqual([400, 'FULL_NEEDS_NUMBERS']);
  });

  it('moves the line of a leaver up and withdraws what they were enrolled on', async () => {
    await send([['HEAD'], ['MID', '2024-03-01', 'HEAD'], ['LOW', '2024-03-01', 'MID']]);
    const row = await app.database.first<{ id: number }>(
      "SELECT id FROM persons WHERE source = ? AND employee_number = 'MID'",
      [source],
    );
    const { id } = await buildEnrolment(app, row ?? { id: 0 });
    await send([['HEAD'], ['LOW', '2024-03-01', 'MID']], { full: 'true', confirmLeavers: '1' });
    await app.settle();
    const enrolment = await app.database.first('SELECT status FROM enrolments WHERE id = ?', [id]);
    expect(enrolment).toEqual({ status: 'withdrawn' });
    const above = await app.database.query(
      `SELECT a.employee_number AS number FROM reporting_lines rl JOIN persons a ON a.id = rl.ancestor_id JOIN persons d ON d.id = rl.descendant_id
        WHERE d.employee_number = 'LOW' AND rl.generation = (SELECT generation FROM reporting_generations WHERE status = 'current')`,
    );
    expect(above).toEqual([{ number: 'HEAD' }]);
  });

  it.each([
    ['full', 'perhaps'],
    ['absentLeaveOn', '31/12/2026'],
    ['confirmLeavers', 'all'],
  ])('with a %s that cannot be read is refused', async (field, value) => {
    const { status, body } = await send(many(1), { [field]: value });
    expect([status, body.code]).toEqual([400, 'INPUT_INVALID']);
  });

  it('can come from the command line', async () => {
    await send(many(3));
    const file = join(mkdtempSync(join(tmpdir(), 'inhouse-full-')), 'agency.csv');
    writeFileSync(file, csv(many(2)));
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    const args = [file, '--source', source, '--full', '--absent-leave-on', '2026-11-18'];
    await importPeopleCommand(app.nest, [...args, '--dry-run'], print);
    expect(printed.join('\n')).toContain('Only with --confirm-leavers 1: 1 of 3 would leave.');
    expect(await importPeopleCommand(app.nest, [...args, '--confirm-leavers', '1'], print)).toBe(0);
    expect(printed.join('\n')).toContain('not in the file, A3 Ann Lee A3: lastDay – → 2026-11-18');
    expect(await importPeopleCommand(app.nest, [...args, '--confirm-leavers', 'many'], print)).toBe(2);
  });
});
