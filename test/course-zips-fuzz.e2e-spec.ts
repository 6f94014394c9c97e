import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  createReadStream,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import sharp from 'sharp';
import { Env } from '../src/config/env.js';
import { zipOf } from '../src/common/zip/zip-writer.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { rawZip, type RawEntry } from './support/raw-zip.js';
import { type Agent, grant, openSession, signInAs } from './support/sign-in.js';

const ARCHIVES = 400;
const AT_ONCE = 4;
const FILM_MB = 128;
/** When three quarters are through, who holds the film has twice what is allowed. */
const LATE_IN_FILM = FILM_MB * 0.75 * 1024 * 1024;
const MOST_HELD = LATE_IN_FILM / 2;
const NAMES = [
  '../b.png',
  '/b.png',
  'a/B.png',
  'a\\b.png',
  'a/01-who.md',
  '',
  'a/b',
  'a/x.zip',
  '..',
  'a/\0.md',
];
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
let app: TestApp;
let admin: Agent;
let cookie: string;

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const course = (): RawEntry[] =>
  Object.entries(fixtureContent)
    .filter(([path]) => path.startsWith('courses/basics/'))
    .map(([path, content]) => ({
      name: path.replace('courses/basics', 'a'),
      content: Buffer.from(content ?? ''),
    }));

/** Other names, kinds, claims and words in an honest archive, or other bytes anywhere in it. */
function mutated(entries: readonly RawEntry[], random: (below: number) => number): Buffer {
  const changed = entries.map((entry) => ({ ...entry }));
  const one = changed[random(changed.length)] ?? { name: '', content: '' };
  switch (random(7)) {
    case 0:
      one.name = NAMES[random(NAMES.length)] ?? '';
      break;
    case 1:
      one.mode = random(0x1_0000);
      break;
    case 2:
      one.flags = random(0x1_0000);
      break;
    case 3:
      one.claimedBytes = random(2) * random(2 ** 31);
      break;
    case 4:
      one.content = Buffer.concat([
        Buffer.from(one.content).subarray(random(40)),
        Buffer.alloc(random(70_000)),
      ]);
      break;
    default:
      break;
  }
  let zip = rawZip(changed, random(3) === 0 ? `Inhouse course ${'a'.repeat(64)}` : '');
  for (let step = random(4); step > 0; step--) {
    // The list stands at the end: there a single byte means most.
    const at = random(2) === 0 ? random(zip.length) : zip.length - 1 - random(Math.min(zip.length, 900));
    const value = [0, 0xff, 0x7f, random(256)][random(4)] ?? 0;
    if (random(12) === 0) zip = Buffer.concat([zip.subarray(0, at), zip.subarray(at + random(60))]);
    else if (zip.length > 0) zip[at] = value;
  }
  return zip;
}

/** Bytes that are still held once those that only wait for the collector are let go. */
function held(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}

const everythingBelow = (folder: string) => readdirSync(folder, { recursive: true }).map(String).toSorted();

beforeAll(async () => {
  app = await startApp();
  await addContent(app, fixtureContent);
  const runs = await buildPerson(app);
  await grant(app, runs.id, 'admin');
  admin = await signInAs(app, runs.id);
  cookie = `inhouse_session=${await openSession(app, runs.id)}`;
});
afterAll(() => app.close());

it(`answers ${ARCHIVES} broken and dressed-up archives without an error of ours, and writes nowhere but into the store`, async () => {
  const random = numbers(20_261_130);
  const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const entries = [...course(), { name: 'a/b.png', content: picture }].filter(
    ({ name }) => !name.endsWith('.webm'),
  );
  const data = app.nest.get(Env).DATA_DIR;
  const outside = () =>
    everythingBelow(data).filter((path) => !/^files(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?$/.test(path));
  const before = outside();
  const statuses = new Map<number, number>();
  const send = async (archive: Buffer, dryRun: boolean) => {
    const over = (await admin.get('/api/course-drafts/a')).body.version;
    const { status, body } = await admin
      .post('/api/course-zips')
      .query({ dryRun, ...(over === undefined ? {} : { over }) })
      .set('Content-Type', 'application/octet-stream')
      .send(archive);
    // Two at once want the same draft.
    if (status === 409) expect(body.code).toBe('DRAFT_STANDS_OPEN');
    else statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  const archives = Array.from({ length: ARCHIVES }, () => mutated(entries, random));
  for (let at = 0; at < ARCHIVES; at += AT_ONCE)
    await Promise.all(archives.slice(at, at + AT_ONCE).map((one, index) => send(one, index % 2 === 0)));
  expect([...statuses.keys()].filter((status) => ![200, 201, 422].includes(status))).toEqual([]);
  // Every way out was tried.
  for (const status of [200, 201, 422])
    expect([status, statuses.get(status)]).toEqual([status, expect.any(Number)]);
  expect(statuses.get(422)).toBeGreaterThan(100);
  expect(outside()).toEqual(before);
  expect(readdirSync(join(data, 'files', 'arriving'))).toEqual([]);
}, 180_000);

it(`brings a film of ${FILM_MB} MB in and out without holding it in memory`, async () => {
  const place = mkdtempSync(join(tmpdir(), 'inhouse-zip-'));
  const [film, zip] = [join(place, 'talk.mp4'), join(place, 'course.zip')];
  writeFileSync(film, Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0', 'latin1'));
  for (let megabyte = 0; megabyte < FILM_MB; megabyte++) appendFileSync(film, randomBytes(1024 * 1024));
  const texts = course().map(({ name, content }) => ({ path: name, content: { text: content.toString() } }));
  const files = [
    ...texts.filter(({ path }) => !path.endsWith('.webm')),
    { path: 'a/talk.mp4', content: { place: film } },
  ];
  for await (const piece of zipOf(files, { madeAt: new Date(), comment: '' })) appendFileSync(zip, piece);
  await admin.delete('/api/course-drafts/a');
  const before = held();
  const address = app.nest.getHttpServer().address() as AddressInfo;
  const call = (method: string, path: string, headers: object) =>
    request({ host: '127.0.0.1', port: address.port, method, path, headers: { cookie, ...headers } });
  const sent = call('POST', '/api/course-zips', {
    'content-type': 'application/octet-stream',
    'content-length': statSync(zip).size,
  });
  const most: number[] = [];
  const passed = (bytes: number, more: number) => {
    if (bytes < LATE_IN_FILM && bytes + more >= LATE_IN_FILM) most.push(held() - before);
    return bytes + more;
  };
  let bytesIn = 0;
  for await (const piece of createReadStream(zip)) {
    if (!sent.write(piece)) await once(sent, 'drain');
    bytesIn = passed(bytesIn, piece.length);
  }
  const [answer] = await once(sent.end(), 'response');
  expect([answer.statusCode, await text(answer)]).toEqual([201, expect.stringContaining('talk.mp4')]);
  const [out] = await once(call('GET', '/api/course-zips/a?of=draft', {}).end(), 'response');
  let bytesOut = 0;
  for await (const piece of out) bytesOut = passed(bytesOut, piece.length);
  rmSync(place, { recursive: true });
  expect(bytesOut).toBeGreaterThan(FILM_MB * 1024 * 1024);
  expect(most).toEqual([expect.any(Number), expect.any(Number)]);
  expect(Math.max(...most)).toBeLessThan(MOST_HELD);
}, 120_000);
