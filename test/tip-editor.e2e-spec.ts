import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Env } from '../src/config/env.js';
import { ContentSync } from '../src/content/content-sync.js';
import { TipPlanning } from '../src/tip-deliveries/tip-planning.js';
import type { TipWording } from '../src/tips/tip.js';
import { MOST_WRITTEN_TIPS } from '../src/tips/written-tips.repository.js';
import { ContentSource } from '../src/written-courses/content-source.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, contentFolder, fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { tipForm } from './support/matrix-tips.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let ana: Agent;
let ben: Agent;
let ids: number[];
beforeAll(async () => {
  app = await startApp({}, '2026-12-01T15:00:00Z');
  app.nest.get(Env).CONTENT_DIR = contentFolder(app);
  await addContent(app, {
    ...fixtureContent,
    'tips/01-say-when.md': tipFile(),
    'tips/02-thank.md': tipFile({ title: 'Thank', order: 2 }),
  });
  const writers = [
    await buildPerson(app, { givenName: 'Ana', familyName: 'Author', department: 'Finance', title: 'Clerk' }),
    await buildPerson(app, { givenName: 'Ben', familyName: 'Boss', department: 'Finance', title: 'Clerk' }),
  ];
  for (const { id } of writers) await grant(app, id, 'trainer');
  ids = writers.map(({ id }) => id);
  await signIn();
});
afterAll(() => app.close());

/** Their sessions end while the clock runs on. */
async function signIn(): Promise<void> {
  [ana, ben] = (await Promise.all(ids.map((id) => signInAs(app, id)))) as [Agent, Agent];
}
async function giveOut(instant: string): Promise<void> {
  app.clock.set(instant);
  await app.nest.get(TipPlanning).consume();
  await signIn();
}

const AT = '/api/tip-editor/tips';
const read = async (slug: string) => (await ana.get(`${AT}/${slug}`).expect(200)).body;
const versionOf = async (slug: string): Promise<string> => (await read(slug)).version;
const save = (who: Agent, slug: string, version: string, form: TipWording) =>
  who.put(`${AT}/${slug}/draft`).send({ version, form });
const publish = (who: Agent, slug: string, version: string, form: TipWording) =>
  who.post(`${AT}/${slug}/publication`).send({ version, form });
const publishNow = async (slug: string, form: TipWording) =>
  await publish(ana, slug, await versionOf(slug), form).expect(204);
const published = async (): Promise<string[]> =>
  (await ana.get('/api/tips')).body.items.map(
    ({ slug, title }: { slug: string; title: string }) => `${slug}: ${title}`,
  );
const audited = async () =>
  (
    await app.database.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE action IN ('tips.written', 'tips.withdrawn', 'tips.left-to-folder', 'tips.deleted') ORDER BY id",
    )
  ).map(({ action }) => action);

describe('a new tip', () => {
  it('is told at its fields what the check of the content folder would say, and shown as its readers get it', async () => {
    const { body } = await ana
      .post('/api/tip-editor/preview')
      .send({ slug: '', form: tipForm({ thisWeek: '', body: `${'word '.repeat(151)}` }) })
      .expect(200);
    expect(body).toMatchObject({ words: 151, mostWords: 150, subject: 'Tip of the month: Say it early' });
    expect(body.mistakes).toEqual([
      { field: 'thisWeek', message: '"thisWeek" is empty.' },
      { field: 'body', message: 'A tip may have at most 150 words; this one has 151.' },
    ]);
    const sound = (await ana.post('/api/tip-editor/preview').send({ slug: '', form: tipForm() })).body;
    expect(sound.mistakes).toEqual([]);
    expect(sound.html).toContain('<strong>Thursday</strong>');
    expect(sound.text).toContain('Ben asked on Thursday for Friday.');
    expect(sound.chat[0]).toEqual({ kind: 'heading', text: 'Tip of the month: Say it early', url: null });
    expect(sound.chat).toContainEqual({
      kind: 'paragraph',
      text: 'Ben asked on Thursday for Friday.',
      url: null,
    });
  });

  it('is a draft that nobody gets, with its mistakes, until it is published without any', async () => {
    const { body } = await ana
      .post(AT)
      .send(tipForm({ body: '' }))
      .expect(201);
    expect(body).toEqual(await read('say-it-early'));
    expect((await ana.post(AT).send(tipForm()).expect(409)).body.code).toBe('TIP_SLUG_TAKEN');
    expect(await read('say-it-early')).toMatchObject({ state: 'draft', hasDraft: true, wasSent: false });
    const refused = await publish(
      ana,
      'say-it-early',
      await versionOf('say-it-early'),
      tipForm({ body: '' }),
    );
    expect([refused.status, refused.body.code, refused.body.details[0].field]).toEqual([
      422,
      'TIP_HAS_MISTAKES',
      'body',
    ]);
    expect(await published()).toEqual(['say-when: Say when', 'thank: Thank']);
    await publishNow('say-it-early', tipForm());
    expect(await published()).toEqual(['say-when: Say when', 'thank: Thank', 'say-it-early: Say it early']);
    expect(await read('say-it-early')).toMatchObject({
      state: 'written',
      hasDraft: false,
      changedBy: 'Ana Author',
    });
  });

  it('is in the calendar, previewed, tested and on paper like those of the folder', async () => {
    const { months } = (await ana.get('/api/tip-calendar')).body;
    expect(months[2].everybody.slug).toBe('say-it-early');
    await ana.get('/api/tips/say-it-early/mail.html').expect(200);
    await ana.get('/api/tips/say-it-early/poster').expect(200);
    await ana.get('/api/tips/say-it-early/briefing-card').expect(200);
    await ana.post(`${AT}/say-it-early/test-message`).expect(204);
    const page = await ana.get(`${AT}/say-it-early/mail.html`).expect(200);
    expect(page.headers['content-security-policy']).toMatch(/^sandbox/);
  });

  it('is given out as a file that the folder takes, after which the folder speaks for it', async () => {
    const { headers, text } = await ana.get(`${AT}/say-it-early/file`).expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="03-say-it-early.md"');
    await addContent(app, { 'tips/03-say-it-early.md': text });
    expect(await read('say-it-early')).toMatchObject({ state: 'folder', isConflict: false });
    expect(await app.database.query('SELECT slug FROM written_tips')).toEqual([]);
    expect(await published()).toHaveLength(3);
  });
});

describe('a tip of the folder', () => {
  it('is changed by one of two who write at once, and the other one is told by whom', async () => {
    const version = await versionOf('thank');
    const [one, other] = await Promise.all([
      save(ana, 'thank', version, tipForm({ title: 'Thank well' })),
      save(ben, 'thank', version, tipForm({ title: 'Thank often' })),
    ]);
    expect(new Set([one.status, other.status])).toEqual(new Set([204, 409]));
    const late = await save(ana, 'thank', version, tipForm({ title: 'Thank anyway' }));
    expect(late.body).toMatchObject({ code: 'TIP_CHANGED_MEANWHILE' });
    expect(late.body.details[0].message).toMatch(/Ana Author|Ben Boss/);
    expect((await read('thank')).form.title).toMatch(/Thank well|Thank often/);
    expect(await published()).toContain('thank: Thank');
  });

  it('stands as it was written over its file, also after the content is published again', async () => {
    await publish(ben, 'thank', await versionOf('thank'), tipForm({ title: 'Thank well' })).expect(204);
    await app.nest.get(ContentSync).sync();
    expect(await published()).toContain('thank: Thank well');
    expect(await read('thank')).toMatchObject({ state: 'written', isConflict: false, isInFolder: true });
  });

  it('is a conflict once its file changes, which loses nothing, and which whoever wrote it is told', async () => {
    const before = await versionOf('thank');
    await addContent(app, { 'tips/02-thank.md': tipFile({ title: 'Thank you', order: 2 }) });
    expect(await published()).toContain('thank: Thank well');
    const now = await read('thank');
    expect(now).toMatchObject({ isConflict: true, folder: { title: 'Thank you' } });
    const { status } = await publish(ana, 'thank', before, tipForm({ title: 'Thank well' }));
    expect(status).toBe(409);
  });

  it('goes back to its file', async () => {
    const version = await versionOf('thank');
    await ana.delete(`${AT}/thank/writing`).query({ version }).expect(204);
    expect(await published()).toContain('thank: Thank you');
    expect(await read('thank')).toMatchObject({ state: 'folder', isConflict: false });
  });

  it('is given no more once it is retired, whatever its file says, and again once it is published', async () => {
    const version = await versionOf('thank');
    await ana.post(`${AT}/thank/withdrawal`).send({ version }).expect(204);
    await app.nest.get(ContentSync).sync();
    expect(await published()).not.toContain('thank: Thank you');
    expect(await read('thank')).toMatchObject({ state: 'withdrawn', published: null });
    await publishNow('thank', tipForm({ title: 'Thank' }));
    expect(await published()).toContain('thank: Thank');
    await ana
      .delete(`${AT}/thank/writing`)
      .query({ version: await versionOf('thank') })
      .expect(204);
  });
});

describe('a tip that people got', () => {
  it('stays as they got it, whatever is written afterwards', async () => {
    await giveOut('2026-12-04T15:00:00Z');
    const mine = async () => (await ana.get('/api/deliveries/2026-12').expect(200)).body;
    expect((await mine()).title).toBe('Say when');
    await publishNow('say-when', tipForm({ title: 'Say when, and why' }));
    expect(await published()).toContain('say-when: Say when, and why');
    expect(await mine()).toMatchObject({ title: 'Say when', slug: 'say-when' });
  });

  it('cannot be deleted where it has no file, and one that nobody got can', async () => {
    await ana
      .post(AT)
      .send(tipForm({ title: 'For January' }))
      .expect(201);
    await publishNow('for-january', tipForm({ title: 'For January' }));
    const months = [{ month: '2027-01', isSkipped: false, everybody: 'for-january' }];
    const { startsIn, workingDay, hour, newHires } = (await ana.get('/api/tip-calendar')).body;
    const choice = { version: 0, startsIn, workingDay, hour, newHires, months };
    await ana.put('/api/tip-calendar').send(choice).expect(200);
    await giveOut('2027-01-08T15:00:00Z');
    const version = await versionOf('for-january');
    const refused = await ana.delete(`${AT}/for-january/writing`).query({ version });
    expect([refused.status, refused.body.code]).toEqual([422, 'TIP_WAS_SENT']);
    await ana
      .post(AT)
      .send(tipForm({ title: 'For nobody' }))
      .expect(201);
    await publishNow('for-nobody', tipForm({ title: 'For nobody' }));
    const never = await versionOf('for-nobody');
    await ana.delete(`${AT}/for-nobody/writing`).query({ version: never }).expect(204);
    await ana.get(`${AT}/for-nobody`).expect(404);
    expect(await published()).not.toContain('for-nobody: For nobody');
  });

  it('is retired instead: those who got it keep it', async () => {
    const version = await versionOf('for-january');
    await ana.post(`${AT}/for-january/withdrawal`).send({ version }).expect(204);
    expect((await ana.get('/api/deliveries/2027-01').expect(200)).body).toMatchObject({
      title: 'For January',
      slug: null,
    });
  });
});

it('throws a draft away and leaves what is published, and writes down who did what', async () => {
  await save(ana, 'thank', await versionOf('thank'), tipForm({ title: 'Never mind' })).expect(204);
  await ana
    .delete(`${AT}/thank/draft`)
    .query({ version: await versionOf('thank') })
    .expect(204);
  expect(await read('thank')).toMatchObject({
    state: 'folder',
    hasDraft: false,
    form: { title: 'Thank you' },
  });
  expect(new Set(await audited())).toEqual(
    new Set(['tips.written', 'tips.withdrawn', 'tips.left-to-folder', 'tips.deleted']),
  );
});

it('reads of the content folder the tips alone', async () => {
  const whole = jest.spyOn(app.nest.get(ContentSource), 'read');
  await ana.get(AT).expect(200);
  await read('thank');
  expect(whole).not.toHaveBeenCalled();
  whole.mockRestore();
});

it('refuses what cannot be kept: in sentences, and with nothing lost of what stands', async () => {
  const before = await read('thank');
  const huge = tipForm({
    sources: Array.from({ length: 20 }, () => '語'.repeat(1000)),
    body: '語'.repeat(9_000),
  });
  const refused = await save(ana, 'thank', before.version, huge);
  expect([refused.status, refused.body.code]).toEqual([422, 'TIP_TOO_LONG']);
  expect(await read('thank')).toEqual(before);
});

it('publishes no hundredth tip of a series, and begins no tip beyond those that it can list', async () => {
  const files = Array.from({ length: 99 }, (_, index) => {
    const order = index + 1;
    return [
      `tips/${String(order).padStart(2, '0')}-own-${order}.md`,
      tipFile({ order, audience: 'customer-facing' }),
    ];
  });
  await addContent(app, Object.fromEntries(files));
  const own = tipForm({ title: 'One too many', audience: 'customer-facing' });
  await ana.post(AT).send(own).expect(201);
  const full = await publish(ana, 'one-too-many', await versionOf('one-too-many'), own);
  expect([full.status, full.body.code]).toEqual([422, 'TIP_SERIES_FULL']);
  // One that has its place there is changed as before.
  await publishNow('own-1', own);
  const [row] = await app.database.query<{ count: number }>('SELECT COUNT(*) AS count FROM written_tips');
  await app.transactions.run(async () => {
    for (let index = Number(row?.count ?? 0); index < MOST_WRITTEN_TIPS; index++)
      await app.database.insert('written_tips', {
        slug: `filler-${index}`,
        version: 1,
        draft: JSON.stringify(tipForm()),
        is_withdrawn: 0,
        changed_by: ids[0],
        changed_at: app.clock.now(),
      });
  });
  const beyond = await ana.post(AT).send(tipForm({ title: 'Beyond' }));
  expect([beyond.status, beyond.body.code]).toEqual([422, 'TOO_MANY_WRITTEN_TIPS']);
});

it.each<[string, object]>([
  ['an audience that there is not', { audience: 'some' }],
  ['a text that nobody reads', { body: 'x'.repeat(10_001) }],
  ['a question without options', { question: { text: 'a', feedback: 'b' } }],
  ['more than a form holds', { slug: 'x' }],
])('refuses %s', async (_, wrong) => {
  expect((await ana.post(AT).send({ ...tipForm(), ...wrong })).status).toBe(400);
});

it('exports what the shipped tips say, word for word', async () => {
  const shipped = readFileSync('content/tips/02-where-does-it-land.md', 'utf8');
  await addContent(app, {
    'tips/04-where-does-it-land.md': shipped.replace('order: 2', 'order: 4'),
  });
  const { text } = await ana.get(`${AT}/where-does-it-land/file`).expect(200);
  expect(text).toBe(shipped.replace('order: 2', 'order: 4'));
});
