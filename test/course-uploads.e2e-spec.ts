import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { Env } from '../src/config/env.js';
import { ContentSync } from '../src/content/content-sync.js';
import { UploadUpkeep } from '../src/course-uploads/upload-upkeep.js';
import { Transactions } from '../src/database/transactions.js';
import { FileStore } from '../src/files/file-store.js';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
const DRAFT = '/api/course-drafts/basics';
const SCRIPT = '<script>alert(1)</script>';
let app: TestApp;
let trainer: Agent;
let other: Agent;

const picture = (format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png', width = 40, background = '#226688') =>
  sharp({ create: { width, height: 30, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
const film = (size = 6_000) =>
  Buffer.concat([Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0', 'latin1'), Buffer.alloc(size, 7)]);
const upload = (content: Buffer | string, name = 'Der Schreibtisch.png', who = trainer) =>
  who
    .post(`${DRAFT}/files`)
    .query({ name })
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(content));
const media = async (): Promise<{ name: string; isUsed: boolean; bytes: number }[]> =>
  (await trainer.get(DRAFT)).body.media;
const get = (name: string) => trainer.get(`${DRAFT}/files/${name}`).buffer(true).parse(asBuffer);

beforeAll(async () => {
  for (const [path, content] of Object.entries(fixtureContent)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content !== null) writeFileSync(join(folder, path), content);
  }
  app = await startApp({ CONTENT_DIR: folder });
  await app.nest.get(ContentSync).sync();
  const [teaches, learns] = [await buildPerson(app), await buildPerson(app)];
  await grant(app, teaches.id, 'trainer');
  trainer = await signInAs(app, teaches.id);
  other = await signInAs(app, learns.id);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await trainer.delete(DRAFT);
  expect((await trainer.put(DRAFT)).status).toBe(200);
});

describe('an upload', () => {
  it.each([
    ['png', 'png', 'image/png'],
    ['jpeg', 'jpg', 'image/jpeg'],
    ['webp', 'webp', 'image/webp'],
    ['gif', 'png', 'image/png'],
  ] as const)('is a picture, %s, by its bytes and under a name of our own', async (format, ending, type) => {
    const { status, body } = await upload(await picture(format), '../../Der Schreibtisch.exe');
    expect([status, body.name]).toEqual([201, expect.stringMatching(/^der-schreibtisch-[0-9a-f]{8}\.\w+$/)]);
    expect(body.name.endsWith(`.${ending}`)).toBe(true);
    const sent = await get(body.name);
    expect([sent.status, sent.headers]).toEqual([
      200,
      expect.objectContaining({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      }),
    ]);
    expect(await sharp(sent.body).metadata()).toMatchObject({ width: 40, height: 30 });
  });

  it('tells nothing of camera and place any more, and nothing that was hung on', async () => {
    const photograph = await sharp(await picture('jpeg'))
      .withExif({ IFD0: { Copyright: 'Somebody', Make: 'A telephone' } })
      .toBuffer();
    const tail = Buffer.from(`<html>${SCRIPT}</html>`);
    const { body } = await upload(Buffer.concat([photograph, tail]));
    const sent = (await get(body.name)).body as Buffer;
    expect((await sharp(sent).metadata()).exif).toBeUndefined();
    for (const word of ['Somebody', 'telephone', 'script']) expect(sent.includes(word)).toBe(false);
  });

  it('is no larger in pixels than a screen, and a bomb is refused', async () => {
    const { body } = await upload(await picture('png', 3_000));
    expect(await sharp((await get(body.name)).body).metadata()).toMatchObject({ width: 2_000, height: 20 });
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'red' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const refused = await upload(bomb);
    expect([refused.status, refused.body.details[0].code]).toEqual([422, 'pixels']);
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'svg'],
    [`<!doctype html>${SCRIPT}`, 'unknown'],
    ['\0\0\0\x20ftypqt  \0\0\x02\0', 'quicktime'],
    ['', 'unknown'],
  ])('is refused for what it is, %j', async (content, flaw) => {
    const { status, body } = await upload(Buffer.from(content, 'latin1'));
    expect([status, body.code, body.details[0].code]).toEqual([422, 'FILE_KIND_REFUSED', flaw]);
  });

  it('is refused where it moves, is broken, has no name, or is not theirs to bring', async () => {
    const moving = await sharp([await picture(), await picture('png', 40, '#ffffff')], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect((await upload(moving)).body.details[0].code).toBe('moving');
    expect((await upload((await picture()).subarray(0, 60))).body.details[0].code).toBe('unreadable');
    expect((await upload(await picture(), ' ')).body.code).toBe('INPUT_INVALID');
    expect((await upload(await picture(), 'a.png', other)).status).toBe(403);
  });

  it('is a film that is sent as a film, whole or in parts, and no larger than the setting allows', async () => {
    const { body } = await upload(Buffer.concat([film(), Buffer.from(SCRIPT)]), 'Talk.html');
    expect(body.name).toMatch(/^talk-[0-9a-f]{8}\.mp4$/);
    const part = await get(body.name).set('Range', 'bytes=4-7');
    expect([part.status, part.headers['content-type'], part.body.toString()]).toEqual([
      206,
      'video/mp4',
      'ftyp',
    ]);
    const env = app.nest.get(Env);
    env.MOST_FILM_MB = 1;
    const refused = await upload(film(1_100_000));
    expect([refused.status, refused.body.code]).toEqual([413, 'FILE_TOO_LARGE']);
    env.MOST_FILM_MB = 500;
    expect(readdirSync(join(app.nest.get(Env).DATA_DIR, 'files', 'arriving'))).toEqual([]);
  });

  it('is captions, whose mistakes are named with their lines', async () => {
    const good = await upload('WEBVTT\n\n00:00.000 --> 00:10.000\nHello\n', 'Talk.vtt');
    expect([good.status, good.body.name]).toEqual([201, expect.stringMatching(/^talk-\w{8}\.vtt$/)]);
    expect((await get(good.body.name)).headers['content-type']).toContain('text/vtt');
    const bad = await upload('WEBVTT\n\n00:09.000 --> 00:01.000\nHello\n\nno time --> at all\n', 'Talk.vtt');
    expect([bad.status, bad.body.code]).toEqual([422, 'CAPTIONS_HAVE_MISTAKES']);
    expect(bad.body.details.map(({ line }: { line: number }) => line)).toEqual([3, 6]);
  });

  it('of the same content is one file, and can be taken out again', async () => {
    const before = (await media()).length;
    const [one, two] = [await upload(await picture()), await upload(await picture())];
    expect(two.body.name).toBe(one.body.name);
    expect(await media()).toHaveLength(before + 1);
    expect((await trainer.delete(`${DRAFT}/files/${one.body.name}`)).status).toBe(200);
    expect(await media()).toHaveLength(before);
    expect((await trainer.delete(`${DRAFT}/files/course.md`)).body.code).toBe('DRAFT_MEDIA_NOT_FOUND');
    expect((await get(one.body.name)).status).toBe(404);
  });

  it('is published with the course where a text names it, and left out where none does', async () => {
    const used = (await upload(await picture('png', 41), 'Used.png')).body.name;
    const unused = (await upload(await picture('png', 42), 'Unused.png')).body.name;
    const { lessons } = (await trainer.get(DRAFT)).body;
    const { id, version, title, minutes, definition } = lessons[0].texts[0];
    const body = `![A desk](${used})`;
    await trainer.put(`${DRAFT}/texts/${id}`).send({ version, title, minutes, definition, body }).expect(200);
    expect((await media()).filter(({ isUsed }) => !isUsed).map(({ name }) => name)).toContain(unused);
    const draft = (await trainer.get(DRAFT)).body;
    await trainer.post(`${DRAFT}/publication`).send({ version: draft.version }).expect(204);
    expect((await other.get(`/api/courses/basics/files/${used}`)).status).toBe(200);
    expect((await other.get(`/api/courses/basics/files/${unused}`)).status).toBe(404);
  });

  it('leaves the draft and the disk a week after nobody named it', async () => {
    const { name } = (await upload(await picture('png', 43))).body;
    const [row] = await app.database.query<{ sha256: string }>(
      'SELECT sha256 FROM course_draft_files WHERE name = ?',
      [name],
    );
    const path = app.nest.get(FileStore).path(row?.sha256 ?? '');
    const upkeep = app.nest.get(UploadUpkeep);
    await upkeep.consume();
    expect([existsSync(path), (await media()).some((file) => file.name === name)]).toEqual([true, true]);
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 8 * 86_400_000).toISOString());
    await upkeep.consume();
    app.clock.set(now.toISOString());
    expect([existsSync(path), (await media()).some((file) => file.name === name)]).toEqual([false, false]);
    expect((await upload(await picture('png', 43))).status).toBe(201);
    expect(existsSync(path)).toBe(true);
  });

  it('is kept for another week when it is brought once more, and takes no further place', async () => {
    const content = await picture('png', 44);
    const { name } = (await upload(content)).body;
    const now = app.clock.now();
    const later = (days: number) => app.clock.set(new Date(now.getTime() + days * 86_400_000).toISOString());
    const isThere = async () => (await media()).some((file) => file.name === name);
    // As many as there may be.
    const full = 300 - (await media()).length;
    const [draft] = await app.database.query<{ id: number }>('SELECT id FROM course_drafts WHERE slug = ?', [
      'basics',
    ]);
    const columns = 'draft_id public_id name bytes head version changed_at'.split(' ');
    const rows = Array.from({ length: full }, (_, at) => [
      draft?.id,
      `filler-${at}`,
      `filler-${at}.png`,
      1,
      '',
      1,
      now,
    ]);
    await app.nest.get(Transactions).run(() => app.database.insertMany('course_draft_files', columns, rows));
    try {
      later(5);
      expect((await upload(await picture('png', 45))).body.code).toBe('TOO_MANY_FILES');
      expect((await upload(content)).body.name).toBe(name);
      later(9);
      await app.nest.get(UploadUpkeep).consume();
      expect(await isThere()).toBe(true);
      later(13);
      await app.nest.get(UploadUpkeep).consume();
      expect(await isThere()).toBe(false);
    } finally {
      app.clock.set(now.toISOString());
    }
  });
});
