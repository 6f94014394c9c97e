import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const HEADER = 'Employee #,Name,Work Email,Department,Supervisor,Hire Date,Termination Date,Employment Type';
const GOOD = 'B1,Amara Ivory,amara@bytes.example,Stores,,2020-01-31,,Full-Time';

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await startApp();
  const person = await buildPerson(app, { employeeNumber: 'ADMIN', department: null });
  await grant(app, person.id, 'admin');
  admin = await signInAs(app, person.id);
});
afterAll(() => app.close());

/** What an import may leave behind: people and their periods, departments, what is put down, the places of running imports. */
async function stored(): Promise<number[]> {
  const tables = ['persons', 'service_periods', 'placement_periods', 'departments', 'staged_people'];
  const counts = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
  const running = "(SELECT COUNT(*) FROM people_imports WHERE status = 'running') AS running";
  const row = await app.database.first<Record<string, number>>(`SELECT ${[...counts, running].join(', ')}`);
  return Object.values(row ?? {}).map(Number);
}

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', 'B1', 'B2', 'Ivory, Amara', 'no date', '03/04/2026', '=1+1', 'x@y'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"', '""', '\n', '\r', ';', '\t', '\0', '\uFFFD', 'x'.repeat(300)),
  },
);
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 6 })
  .map((rows) => [HEADER, GOOD, ...rows.map((cells) => cells.join(','))].join('\n'));

/** Bytes of every kind: noise, files of nonsense below a good row, files with a byte changed, cut off, or in UTF-16. */
const files = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some)),
  table.map((text) => Buffer.from(text)),
  table.map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  fc.tuple(table, fc.nat(), fc.integer({ min: 0, max: 255 })).map(([text, at, byte]) => {
    const bytes = Buffer.from(text);
    bytes[at % bytes.length] = byte;
    return bytes;
  }),
  fc.tuple(table, fc.nat()).map(([text, at]) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return bytes.subarray(0, at % bytes.length);
  }),
);

/** Refusals of a file as a whole, which no line is to blame for. */
const WHOLE = [
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_NOT_CSV',
  'FILE_TOO_WIDE',
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  'REQUEST_MALFORMED',
];

it('gives a result or a coded refusal with line and column for any bytes, never a 500, never half an import', async () => {
  const before = await stored();
  await fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      const { status, body } = await admin
        .post('/api/people/imports')
        .field({ source: 'bytes', dryRun: 'true' })
        .attach('file', bytes, 'people.csv');
      expect([201, 400, 422]).toContain(status);
      if (status === 201) {
        const { counts } = body;
        expect(counts.new + counts.changed + counts.unchanged + counts.held + counts.rejected).toBe(
          counts.rows,
        );
        for (const mistake of body.rejected)
          expect(mistake).toMatchObject({ line: expect.any(Number), code: expect.any(String) });
      } else if (!WHOLE.includes(body.code)) {
        expect(body.details).toContainEqual(
          expect.objectContaining({
            line: expect.any(Number),
            column: expect.any(String),
            code: expect.any(String),
          }),
        );
      }
    }),
    { numRuns: 120 },
  );
  expect(await stored()).toEqual(before);
});

it('stores nothing of a file that has one bad row, whatever is wrong with it', async () => {
  const before = await stored();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        'B2,Kim Lee,not an address,Stores,,2020-01-31,,Full-Time',
        'B2,Kim Lee,,Stores,Nobody Known,2020-01-31,,Full-Time',
        'B1,Kim Lee,,Stores,,2020-01-31,,Full-Time',
        'B2,Kim Lee,,Stores,,31/02/2020,,Full-Time',
        'B2,"Kim Lee,,Stores,,2020-01-31,,Full-Time',
        ',Kim Lee,,Stores,,2020-01-31,,Full-Time',
        'B2,Kim Lee,,Stores,B2,2020-01-31,,Full-Time',
        'B2,Kim Lee,,,,2020-01-31,,Full-Time,too,many',
      ),
      fc.nat({ max: 5 }),
      async (bad, goodRows) => {
        const good = Array.from({ length: goodRows }, (_, index) =>
          GOOD.replace('B1', `G${index}`).replace('amara', `amara${index}`),
        );
        const file = [HEADER, GOOD, ...good, bad].join('\r\n');
        const { status, body } = await admin
          .post('/api/people/imports')
          .field('source', 'bytes')
          .attach('file', Buffer.from(file), 'people.csv');
        expect([400, 422]).toContain(status);
        expect(body.details[0]).toMatchObject({ line: expect.any(Number), column: expect.any(String) });
      },
    ),
    { numRuns: 25 },
  );
  expect(await stored()).toEqual(before);
});
