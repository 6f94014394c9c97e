import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { Env } from '../src/config/env.js';
import { ContentSync } from '../src/content/content-sync.js';
import { checkContent } from '../src/content-files/content-check.js';
import { readContentFolder } from '../src/content-files/content-folder.js';
import { courseHash } from '../src/content-files/course-folder.js';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { rawZip, type RawEntry } from './support/raw-zip.js';
import { unzipped } from './support/unzipped.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
const DRAFT = '/api/course-drafts/basics';
const ZIPS = '/api/course-zips';
let app: TestApp;
let trainer: Agent;
let other: Agent;

const download = async (path: string, query: object = {}): Promise<Buffer> => {
  const { status, body, headers } = await trainer.get(path).query(query).buffer(true).parse(asBuffer);
  expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
  return body;
};
const take = (archive: Buffer, query: object = {}, who = trainer) =>
  who.post(ZIPS).query(query).set('Content-Type', 'application/octet-stream').send(archive);
const published = () => download(`${ZIPS}/basics`);
/** The published course with some of its files otherwise. */
async function edited(change: (files: Map<string, Buffer>) => void, comment?: string): Promise<Buffer> {
  const { files, comment: own } = await unzipped(await published());
  change(files);
  return rawZip(
    [...files].map(([name, content]) => ({ name, content })),
    comment ?? own,
  );
}
const lesson = (body: string) => `---\nkind: article\ntitle: New\nminutes: 2\n---\n${body}\n`;
const arriving = () => readdirSync(join(app.nest.get(Env).DATA_DIR, 'files', 'arriving'));

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
});

describe('an export', () => {
  it('holds a course as its files lie in the content folder, byte for byte', async () => {
    const { files } = await unzipped(await published());
    const names = Object.keys(fixtureContent).filter((path) => path.startsWith('courses/basics/'));
    expect([...files.keys()].toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(files.get(name)).toEqual(Buffer.from(fixtureContent[name] ?? ''));
  });

  it('of a draft, published and unpacked over the folder, is without mistakes and speaks for the course again', async () => {
    await take(
      await edited((files) => files.set('courses/basics/09-new.md', Buffer.from(lesson('New words.')))),
    );
    const zip = await download(`${ZIPS}/basics`, { of: 'draft' });
    const { version } = (await trainer.get(DRAFT)).body;
    await trainer.post(`${DRAFT}/publication`).send({ version }).expect(204);
    const [of, everything] = [await download(`${ZIPS}/basics`), await download(ZIPS)];
    for (const one of [of, everything])
      expect((await unzipped(one)).files).toEqual((await unzipped(zip)).files);
    const copy = mkdtempSync(join(tmpdir(), 'inhouse-copy-'));
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'courses/basics'), { recursive: true });
    for (const [path, content] of (await unzipped(of)).files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), content);
    }
    const files = (await readContentFolder(copy)) ?? [];
    expect(checkContent(files).mistakes).toEqual([]);
    const own = files.filter(({ path }) => path.startsWith('courses/basics/'));
    const [row] = await app.database.query<{ hash: string }>(
      "SELECT hash FROM written_courses WHERE slug = 'basics'",
    );
    expect(courseHash('basics', own)).toBe(row?.hash);
    const result = await app.nest.get(ContentSync).sync(copy);
    expect(result.courseVersionIds).toEqual([]);
    expect(await app.database.query('SELECT id FROM written_courses')).toEqual([]);
    expect((await trainer.get(ZIPS)).body.code).toBe('NOTHING_WRITTEN');
    await app.nest.get(ContentSync).sync();
    rmSync(copy, { recursive: true });
  });

  it('is refused of what there is not, and to whoever does not write courses', async () => {
    expect((await trainer.get(`${ZIPS}/nothing`)).body.code).toBe('COURSE_FILES_NOT_FOUND');
    expect((await trainer.get(`${ZIPS}/basics`).query({ of: 'draft' })).status).toBe(404);
    expect((await trainer.get(`${ZIPS}/basics`).query({ of: 'all' })).status).toBe(400);
    expect((await other.get(`${ZIPS}/basics`)).status).toBe(403);
  });
});

describe('an import', () => {
  it('says by file what is new, changed and wrong, and keeps nothing of it', async () => {
    const archive = await edited((files) => {
      files.set(
        'courses/basics/09-new.md',
        Buffer.from('---\nkind: article\ntitle: New\nminutes: 700\n---\nWords.\n'),
      );
      files.set('courses/basics/01-who.md', Buffer.from(lesson('Other words.')));
    });
    const { status, body } = await take(archive, { dryRun: true });
    expect([status, body]).toMatchObject([
      200,
      {
        slug: 'basics',
        isPublished: true,
        isPublishedSince: false,
        openDraft: null,
        files: [
          { name: '01-who.md', title: 'New', change: 'changed' },
          { name: '09-new.md', change: 'added' },
        ],
        mistakes: [{ name: '09-new.md', line: 4, message: expect.stringContaining('minutes') }],
      },
    ]);
    expect(body.unchanged).toBeGreaterThan(1);
    expect([(await trainer.get(DRAFT)).status, arriving()]).toEqual([404, []]);
    expect((await take(archive, { dryRun: 'maybe' })).status).toBe(400);
    expect((await take(archive, {}, other)).status).toBe(403);
  });

  it('becomes a draft, mistakes and all, and publishes nothing', async () => {
    const before = await published();
    const archive = await edited((files) => files.set('courses/basics/01-who.md', Buffer.from(lesson(''))));
    expect((await take(archive)).status).toBe(201);
    const { body } = await trainer.get(DRAFT);
    expect(body).toMatchObject({ isPublished: true, version: 1 });
    expect(body.lessons[0].texts[0]).toMatchObject({ title: 'New', changedBy: expect.any(String) });
    expect(body.lessons[1].texts[0].changedBy).toBeNull();
    expect(body.mistakes).not.toEqual([]);
    expect((await unzipped(await published())).files).toEqual((await unzipped(before)).files);
    expect(arriving()).toEqual([]);
  });

  it('never takes the place of a draft that nobody has looked at', async () => {
    const archive = await edited((files) =>
      files.set('courses/basics/01-who.md', Buffer.from(lesson('Mine.'))),
    );
    await trainer.put(DRAFT);
    const preview = (await take(archive, { dryRun: true })).body;
    expect(preview.openDraft).toMatchObject({ version: 1 });
    const refused = await take(archive);
    expect([refused.status, refused.body.code, refused.body.details[0].version]).toEqual([
      409,
      'DRAFT_STANDS_OPEN',
      1,
    ]);
    await trainer.post(`${DRAFT}/lessons`).send({ kind: 'article', title: 'Meanwhile' });
    expect((await take(archive, { over: 1 })).status).toBe(409);
    expect((await trainer.get(DRAFT)).body.version).toBe(2);
    expect((await take(archive, { over: 2 })).status).toBe(201);
    expect((await trainer.get(DRAFT)).body.lessons[0].texts[0].title).toBe('New');
    expect((await take(archive, { over: 'all' })).status).toBe(400);
  });

  it('tells where the course was published since the archive was made, and publishing asks', async () => {
    const archive = await edited(
      (files) => files.set('courses/basics/01-who.md', Buffer.from(lesson('Older.'))),
      `Inhouse course ${'0'.repeat(64)}`,
    );
    expect((await take(archive, { dryRun: true })).body.isPublishedSince).toBe(true);
    await take(archive);
    const publication = trainer.post(`${DRAFT}/publication`).send({ version: 1 });
    expect((await publication).body.code).toBe('COURSE_CHANGED_MEANWHILE');
    const byHand = await edited((files) => files.delete('courses/basics/05-promise.md'), '');
    expect((await take(byHand, { dryRun: true })).body.isPublishedSince).toBeNull();
  });

  it('draws pictures anew and keeps those that are here as they are', async () => {
    const photograph = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: 'Somebody' } })
      .jpeg()
      .toBuffer();
    await take(
      await edited((files) => {
        files.set('courses/basics/desk.jpg', photograph);
        files.set('courses/basics/09-new.md', Buffer.from(lesson('![A desk](desk.jpg)')));
      }),
    );
    const zip = await download(`${ZIPS}/basics`, { of: 'draft' });
    const drawn = (await unzipped(zip)).files.get('courses/basics/desk.jpg');
    expect(drawn?.includes('Somebody')).toBe(false);
    expect((await take(zip, { dryRun: true })).body).toMatchObject({ files: [], mistakes: [] });
  });

  it('may be a course that there is not yet, from a folder alone', async () => {
    const archive = rawZip([
      { name: 'brand-new/course.md', content: '---\ntitle: Brand new\nlanguage: en\n---\nWords.\n' },
      { name: 'brand-new/01-one.md', content: lesson('Words.') },
    ]);
    expect((await take(archive)).body).toMatchObject({
      slug: 'brand-new',
      title: 'Brand new',
      isPublished: false,
    });
    await trainer.post('/api/course-drafts/brand-new/publication').send({ version: 1 }).expect(204);
  });
});

describe('an archive', () => {
  const good = (more: readonly RawEntry[]): RawEntry[] => [
    { name: 'a/course.md', content: '---\ntitle: A course\nlanguage: en\n---\nWords.\n' },
    ...more,
  ];
  const zeros = Buffer.alloc(3_000_000);

  it.each<[string, RawEntry, string]>([
    ['a way out of the folder', { name: 'a/../../b.png', content: '' }, 'path'],
    ['a place of its own', { name: '/tmp/b.png', content: '' }, 'path'],
    ['a backslash', { name: 'a\\b.png', content: '' }, 'path'],
    ['a drive', { name: 'C:\\b.png', content: '' }, 'path'],
    ['a link', { name: 'a/b.png', content: '/etc/passwd', mode: 0o120777 }, 'special'],
    ['a password', { name: 'a/b.png', content: '', flags: 0x801 }, 'encrypted'],
    ['strong encryption', { name: 'a/b.png', content: '', flags: 0x841 }, 'encrypted'],
    ['a name twice', { name: 'a/COURSE.md', content: '' }, 'twice'],
    ['an archive', { name: 'a/b.zip', content: rawZip([]) }, 'nested'],
    [
      'an archive under another name',
      { name: 'a/b.png', content: rawZip([{ name: 'c', content: 'c' }]) },
      'nested',
    ],
    ['a name that content does not know', { name: 'a/run.exe', content: '' }, 'unknown'],
    ['a bomb', { name: 'a/b.png', content: zeros }, 'bomb'],
    ['a bomb that claims to be small', { name: 'a/b.png', content: zeros, claimedBytes: 10 }, 'bomb'],
    ['a size that is not true', { name: 'a/01-b.md', content: 'Words', claimedBytes: 3 }, 'broken'],
    ['a script under the name of a picture', { name: 'a/b.png', content: '<script>' }, 'media-kind'],
    [
      'a film under the name of a picture',
      { name: 'a/b.png', content: '\0\0\0\x20ftypisom\0\0\x02\0' },
      'media-kind',
    ],
    [
      'a picture that cannot be read',
      { name: 'a/b.png', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
      'image',
    ],
    ['a text that is too long', { name: 'a/01-b.md', content: 'a'.repeat(60_001) }, 'text-size'],
    ['a text that is none', { name: 'a/01-b.md', content: Buffer.from([0xff, 0xfe]) }, 'text-bytes'],
  ])('with %s is refused, and nothing is left of it', async (_, entry, code) => {
    for (const query of [{ dryRun: true }, {}]) {
      const { status, body } = await take(rawZip(good([entry])), query);
      expect([status, body.code]).toEqual([422, 'ZIP_REFUSED']);
      expect(body.details.map((one: { code: string }) => one.code)).toContain(code);
    }
    expect([arriving(), (await trainer.get('/api/course-drafts/a')).status]).toEqual([[], 404]);
  });

  it('that is cut off, is none, or has too much of everything is refused', async () => {
    const whole = rawZip(good([{ name: 'a/01-b.md', content: lesson('Words.') }]));
    const codeOf = async (archive: Buffer) => (await take(archive)).body.details[0].code;
    for (const bytes of [0, 10, 100, whole.length - 1])
      expect(await codeOf(whole.subarray(0, bytes))).toBe('broken');
    const many = Array.from({ length: 1_001 }, (_, at) => ({ name: `a/${at}.png`, content: '' }));
    expect(await codeOf(rawZip(many))).toBe('entries');
    const damaged = Buffer.from(whole);
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    expect(await codeOf(damaged)).toBe('broken');
    const env = app.nest.get(Env);
    env.MOST_FILM_MB = 1;
    expect((await take(Buffer.alloc(2_200_000))).status).toBe(413);
    env.MOST_FILM_MB = 500;
    expect(arriving()).toEqual([]);
  });
});
