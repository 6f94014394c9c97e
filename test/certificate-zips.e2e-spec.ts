import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { setTimeout } from 'node:timers/promises';
import { CertificateZipsRepository } from '../src/certificate-zips/certificate-zips.repository.js';
import { CertificateWording } from '../src/certificates/certificate-wording.service.js';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { beginDownload } from './support/download.js';
import { completeTrack } from './support/factories/completion.js';
import { type BuiltTrack, buildTrack } from './support/factories/enrolment.js';
import { type BuiltDepartment, buildDepartment, buildPerson } from './support/factories/person.js';
import { linesOf } from './support/pdf-text.js';
import { type Agent, grant, openSession, signInAs } from './support/sign-in.js';
import { unzipped } from './support/unzipped.js';

let app: TestApp;
let track: BuiltTrack;
let care: BuiltDepartment;
let trainer: Agent;
const path = () => `/api/certificate-zips/${track.slug}`;

beforeAll(async () => {
  app = await startApp();
  track = await buildTrack(app);
  care = await buildDepartment(app);
  trainer = await trainerOf(care);
  const done = async (familyName: string, at: string, more: object = {}) => {
    const person = await buildPerson(app, { familyName, ...more });
    await completeTrack(app, person, track, new Date(at));
    return person;
  };
  await done('Brown', '2026-11-02T17:00:00Z', { givenName: 'Ana', employeeNumber: '7/' });
  await done('BROWN', '2026-11-02T17:00:00Z', { givenName: 'Ana', employeeNumber: '7*' });
  await done('=Zed/..', '2026-11-10T17:00:00Z', { givenName: 'Đorđe', employeeNumber: '9' });
  // Already the 11th where they live.
  await done('Far', '2026-11-10T17:00:00Z', {
    givenName: 'Ana',
    employeeNumber: '10',
    timeZone: 'Pacific/Auckland',
  });
  const gone = await done('Gone', '2026-11-10T17:00:00Z');
  await app.transactions.run(() =>
    app.database.execute("UPDATE service_periods SET to_on = '2026-11-16' WHERE person_id = ?", [gone.id]),
  );
  await done('Sold', '2026-11-10T17:00:00Z', { employeeNumber: '12', department: 'Sales' });
});
afterAll(() => app.close());

async function trainerOf({ id }: BuiltDepartment): Promise<Agent> {
  const person = await buildPerson(app, { department: 'Direction' });
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: id });
  return await signInAs(app, person.id);
}

async function fetched(client: Agent, query: object = {}): Promise<Map<string, Buffer>> {
  const answer = await client.get(path()).query(query).buffer(true).parse(asBuffer);
  expect(answer.status).toBe(200);
  return (await unzipped(answer.body)).files;
}

const indexOf = (files: Map<string, Buffer>): string[][] =>
  parse(files.get('index.csv') ?? '', { bom: true, from: 2 });

it('brings the certificates of people in a trainer’s scope and a list of them, as another library reads it', async () => {
  const answer = await trainer.get(path()).buffer(true).parse(asBuffer).expect(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="certificates-sensitisation.zip"');
  const { files } = await unzipped(answer.body);
  expect([...files.keys()].toSorted()).toEqual(
    [
      '=Zed--- Đorđe 9 2026-11-10.pdf',
      'Brown Ana 7- 2026-11-02.pdf',
      'BROWN Ana 7- 2026-11-02 (2).pdf',
      'Far Ana 10 2026-11-11.pdf',
      'index.csv',
    ].toSorted(),
  );
  const rows = indexOf(files);
  expect(rows.find(([, number]) => number === '9')).toEqual([
    'Đorđe =Zed/..',
    '9',
    'Sensitisation',
    '2026-11-10',
    "'=Zed--- Đorđe 9 2026-11-10.pdf",
  ]);
  for (const [name = '', , , , file = ''] of rows) {
    const pdf = files.get(file.replace(/^'/, '')) ?? Buffer.of();
    expect(linesOf(pdf)).toEqual(expect.arrayContaining(['Certificate', name, 'Sensitisation']));
  }
});

it('keeps to the days where people live, and to a department', async () => {
  const numbersOf = async (client: Agent, query: object) =>
    indexOf(await fetched(client, query))
      .map(([, number = '']) => Number.parseInt(number, 10))
      .toSorted((a, b) => a - b);
  expect(await numbersOf(trainer, { from: '2026-11-10', until: '2026-11-10' })).toEqual([9]);
  expect(await numbersOf(trainer, { from: '2026-11-11' })).toEqual([10]);
  expect(await numbersOf(trainer, { until: '2026-11-02' })).toEqual([7, 7]);
  const owner = await buildPerson(app, { department: 'Direction' });
  await grant(app, owner.id, 'admin');
  const admin = await signInAs(app, owner.id);
  expect(await numbersOf(admin, {})).toEqual([7, 7, 9, 10, 12]);
  expect(await numbersOf(admin, { department: (await buildDepartment(app, 'Sales')).publicId })).toEqual([
    12,
  ]);
  expect((await admin.get(`${path()}/count`)).body).toEqual({ number: 5 });
});

it('says that nobody has completed it, and refuses what is not theirs or no day', async () => {
  const code = async (query: object) => {
    const { status, body } = await trainer.get(path()).query(query);
    return [status, body.code];
  };
  expect(await code({ until: '2026-11-01' })).toEqual([404, 'NOBODY_COMPLETED']);
  expect((await trainer.get(`${path()}/count`).query({ until: '2026-11-01' })).body).toEqual({ number: 0 });
  expect(await code({ department: (await buildDepartment(app, 'Sales')).publicId })).toEqual([
    404,
    'DEPARTMENT_NOT_FOUND',
  ]);
  expect(await code({ from: '2026-02-30' })).toEqual([400, 'INPUT_INVALID']);
  expect(await code({ until: 'soon' })).toEqual([400, 'INPUT_INVALID']);
  expect(await code({ department: 'x'.repeat(23) })).toEqual([400, 'INPUT_INVALID']);
});

it('takes ten thousand of the days that are asked for, however many were completed around them', async () => {
  const repository = app.nest.get(CertificateZipsRepository, { strict: false });
  const between = repository.between.bind(repository);
  // Each certificate of before the 11th 3,500 times over: three of them are more than one file holds.
  const reading = jest.spyOn(repository, 'between').mockImplementation(async function* (...asked) {
    for await (const chunk of between(...asked))
      yield chunk.flatMap((row) =>
        row.familyName === 'Far' ? [row] : Array.from({ length: 3_500 }, () => row),
      );
  });
  const count = async (query: object) => await trainer.get(`${path()}/count`).query(query);
  expect((await count({ from: '2026-11-11' })).body).toEqual({ number: 1 });
  expect((await count({ from: '2026-11-10' })).body).toEqual({ number: 3_501 });
  expect((await count({ from: '2026-11-01', until: '2026-11-10' })).body).toMatchObject({
    code: 'TOO_MANY_CERTIFICATES',
    details: [{ most: 10_000 }],
  });
  reading.mockRestore();
});

it('is cut off when its reader stops being a trainer, before anything more arrives', async () => {
  const many = await buildTrack(app, 'many');
  const person = await buildPerson(app, { familyName: 'Many' });
  await completeTrack(app, person, many);
  const reader = await buildPerson(app, { department: 'Direction' });
  await grant(app, reader.id, 'trainer');
  const token = await openSession(app, reader.id);
  const wording = app.nest.get(CertificateWording, { strict: false });
  const of = wording.of.bind(wording);
  // The same certificate five hundred times: more than a connection takes while nobody reads.
  jest
    .spyOn(wording, 'of')
    .mockImplementation(async (completed) => (await of(completed)).flatMap((each) => Array(500).fill(each)));
  const download = await beginDownload(app, token, '/api/certificate-zips/many', '2026-11-21.pdf');
  download.pause();
  await app.transactions.run(() =>
    app.database.execute("UPDATE grants SET role = 'viewer' WHERE person_id = ?", [reader.id]),
  );
  // It looks twice a second.
  await setTimeout(1_000);
  download.resume();
  const { isComplete, text } = await download.ended;
  expect(isComplete).toBe(false);
  expect(text).not.toContain('index.csv');
});
