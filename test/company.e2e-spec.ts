import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeWordsDto } from '../src/company/dto/company-words.dto.js';
import { ChangeLookDto } from '../src/company/dto/change-look.dto.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import supertest from 'supertest';
import { buildPerson } from './support/factories/person.js';
import { refusedFields } from './support/refused-fields.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

/** The smallest that is taken: sixteen by sixteen pixels. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAGUlEQVR42mMQScn7TwlmGDVg1IBRA4aLAQAAOOUQIc1eJwAAAABJRU5ErkJggg==',
  'base64',
);

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await startApp();
  const person = await buildPerson(app);
  await grant(app, person.id, 'admin');
  admin = await signInAs(app, person.id);
});
afterAll(() => app.close());

const look = async () => (await app.client().get('/api/company/look')).body;
const versionNow = async (): Promise<number> => (await admin.get('/api/company')).body.version;
const wish = async (given: object = {}) => ({
  version: await versionNow(),
  name: 'Harbourlight',
  accent: '#7a1f5c',
  ...given,
});
const sendLogo = async (content: Buffer, name = 'logo.png') => {
  const { version } = await wish();
  return await admin
    .put('/api/company')
    .field('version', version)
    .field('name', 'Harbourlight')
    .field('accent', '#7a1f5c')
    .attach('logo', content, name);
};

describe('the look of the company', () => {
  it('is the product’s own until an admin chooses one; then everybody sees it at once, in every process', async () => {
    expect(await look()).toEqual({ name: 'Inhouse', accent: '#14646e', logo: null });
    const other = await anotherApp(app);
    const { status, body } = await admin
      .put('/api/company')
      .send(await wish({ name: '  Harbour   light ', accent: '#7A1F5C' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 1, look: { name: 'Harbour light', accent: '#7a1f5c' } });
    const elsewhere = (await supertest(other.getHttpServer()).get('/api/company/look')).body;
    await other.close();
    expect(elsewhere).toEqual({ name: 'Harbour light', accent: '#7a1f5c', logo: null });
    const audited = await app.database.query(
      "SELECT v.value_text AS value FROM audit_entries e JOIN audit_values v ON v.entry_id = e.id WHERE e.action = 'company.look-changed' AND v.field = 'name'",
    );
    expect(audited).toEqual([{ value: 'Harbour light' }]);
  });

  it('is changed by one of two who saw the same version', async () => {
    const seen = await wish();
    const sent = await Promise.all(
      ['One', 'Other'].map((name) => admin.put('/api/company').send({ ...seen, name })),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(sent.find(({ status }) => status === 409)?.body.code).toBe('LOOK_CHANGED_MEANWHILE');
    expect(await versionNow()).toBe(seen.version + 1);
  });

  it.each([
    ['version', { version: -1 }],
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(61) }],
    ['name', { name: 'a\u0007b' }],
    ['accent', { accent: 'teal' }],
    ['accent', { accent: '#14646' }],
    ['removeLogo', { removeLogo: 'perhaps' }],
  ])('refuses a bad %s', async (field, bad) => {
    const good = { version: 0, name: 'Harbourlight', accent: '#14646e', removeLogo: 'true' };
    expect(await refusedFields(ChangeLookDto, good)).toEqual([]);
    expect(await refusedFields(ChangeLookDto, { ...good, ...bad })).toEqual([field]);
  });
});

describe('the logo', () => {
  it('comes to anyone from an address that always means this image, stays while other things change, and can go', async () => {
    const { status, body } = await sendLogo(LOGO);
    expect(status).toBe(200);
    expect(body.look.logo).toMatchObject({ width: 16, height: 16 });
    const address = `/api/company/logos/${body.look.logo.file}`;
    const answer = await app.client().get(address);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(Buffer.compare(answer.body, LOGO)).toBe(0);
    await admin.put('/api/company').send(await wish({ name: 'Harbourlight Group' }));
    expect(await look()).toMatchObject({ name: 'Harbourlight Group', logo: body.look.logo });
    await admin.put('/api/company').send(await wish({ removeLogo: true }));
    expect(await look()).toMatchObject({ logo: null });
    // Pages that were opened before still show it.
    expect((await app.client().get(address)).status).toBe(200);
  });

  it.each([
    [
      'SVG, which can carry scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      422,
      'LOGO_IS_SVG',
    ],
    ['what is no image, whatever its name says', Buffer.from('<script>1</script>'), 422, 'LOGO_UNREADABLE'],
    ['more than 256 kB', Buffer.alloc(256 * 1024 + 1), 413, 'BODY_TOO_LARGE'],
  ])('is not %s', async (_, content, status, code) => {
    const before = await versionNow();
    const answer = await sendLogo(content, 'logo.png');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await versionNow()).toBe(before);
  });

  it('is no way to other files of the store', async () => {
    await app.transactions.run(() =>
      app.database.insert('files', {
        sha256: 'a'.repeat(64),
        bytes: 1,
        media_type: 'text/csv',
        created_at: app.clock.now(),
      }),
    );
    for (const file of ['a'.repeat(64), '..%2F..%2Finhouse.sqlite']) {
      const { status, body } = await app.client().get(`/api/company/logos/${file}`);
      expect([status, body.code]).toEqual([404, 'LOGO_NOT_FOUND']);
    }
  });
});

describe('the words of the company', () => {
  it.each<[string, object, string]>([
    ['a name that is no placeholder', { name: 'motto' }, 'name'],
    ['the name of the company, which is that of the look', { name: 'company' }, 'name'],
    ['a language that is none', { language: 'German' }, 'language'],
    ['nothing', { text: ' ' }, 'text'],
    ['more than 300 characters', { text: 'x'.repeat(301) }, 'text'],
    ['more than one line', { text: 'a\u0007b' }, 'text'],
  ])('are not %s', async (_, given, field) => {
    const word = { name: 'help', language: null, text: 'Dana', ...given };
    expect((await refusedFields(ChangeWordsDto, { version: 0, words: [word] })).join()).toContain(field);
  });

  it('are said once in a language', async () => {
    const word = { name: 'help', language: null, text: 'Dana' };
    expect(await refusedFields(ChangeWordsDto, { version: 0, words: [word, word] })).toEqual(['words']);
    expect(await refusedFields(ChangeWordsDto, { version: 0, words: [word] })).toEqual([]);
  });
});
