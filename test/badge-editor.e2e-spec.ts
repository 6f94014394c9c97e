import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Env } from '../src/config/env.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { contentWithBadges, badgeFiles, SVG } from './support/badges.js';
import { addContent, contentFolder } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let ana: Agent;
let ben: Agent;
beforeAll(async () => {
  app = await startApp();
  app.nest.get(Env).CONTENT_DIR = contentFolder(app);
  await addContent(app, contentWithBadges);
  const admins = [
    await buildPerson(app, { givenName: 'Ana', familyName: 'Admin' }),
    await buildPerson(app, { givenName: 'Ben', familyName: 'Boss' }),
  ];
  for (const { id } of admins) await grant(app, id, 'admin');
  [ana, ben] = (await Promise.all(admins.map(({ id }) => signInAs(app, id)))) as [Agent, Agent];
  await app.settle();
});
afterAll(() => app.close());

const form = (more: object = {}) => ({
  order: 20,
  title: 'Quick to help',
  summary: 'For a sign-off of your conversations.',
  body: 'You *listened*.',
  criterion: { kind: 'signed-off', signOff: 'conversations' },
  every: null,
  expiresAfterMonths: null,
  drawing: SVG,
  ...more,
});
const read = async (slug: string) => (await ana.get(`/api/badge-editor/badges/${slug}`).expect(200)).body;
const preview = async (one: object, slug = '') =>
  (await ana.post('/api/badge-editor/preview').send({ slug, form: one }).expect(200)).body;
const publish = (who: Agent, slug: string, version: string, one: object) =>
  who.put(`/api/badge-editor/badges/${slug}`).send({ version, form: one });
const given = async () => (await ana.get('/api/badges')).body.items.map(({ slug }: { slug: string }) => slug);
async function signOff(): Promise<number> {
  const { id } = await buildPerson(app);
  const [recorder] = await app.database.query<{ id: number }>('SELECT MIN(id) AS id FROM persons');
  const row = {
    public_id: `sign-off-${id}`.padEnd(22, 'x'),
    person_id: id,
    slug: 'conversations',
    kind: 'sign-off',
  };
  const facts = { cycle: 1, on_day: '2026-11-01', recorded_by: recorder?.id, recorded_at: app.clock.now() };
  await app.transactions.run(() => app.database.insert('requirement_records', { ...row, ...facts }));
  return id;
}

describe('a form', () => {
  it('is told at its fields what cannot be published or ever be met', async () => {
    const script = SVG.replace('<circle', '<script>alert(1)</script><circle');
    const { mistakes, wouldHave } = await preview(
      form({ title: '', drawing: script, criterion: { kind: 'track-completed', track: 'nowhere' } }),
    );
    expect(wouldHave).toBeNull();
    const at = (field: string) => mistakes.find((one: { field: string }) => one.field === field)?.message;
    expect(at('title')).toContain('empty');
    expect(at('criterion.track')).toBe('This can never be met: the content has no track "nowhere".');
    expect(at('drawing')).toContain('Only shapes may stand in a drawing');
    const refused = await ana
      .post('/api/badge-editor/badges')
      .send(form({ drawing: script }))
      .expect(422);
    expect(refused.body.code).toBe('BADGE_HAS_MISTAKES');
    expect(refused.body.details[0]).toMatchObject({ field: 'drawing' });
    await ana
      .post('/api/badge-editor/badges')
      .send(form({ every: 'week' }))
      .expect(400);
  });

  it('says who would have it today, page by page, and gives nothing by that', async () => {
    const people = [await signOff(), await signOff()];
    expect(await preview(form())).toEqual({ mistakes: [], wouldHave: 2, wouldGet: 2 });
    const body = { slug: '', form: form() };
    const first = (await ana.post('/api/badge-editor/people').query({ limit: 1 }).send(body).expect(200))
      .body;
    const cursor = first.nextCursor;
    const second = (await ana.post('/api/badge-editor/people').query({ limit: 1, cursor }).send(body)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([1, 1, null]);
    expect(first.items[0].id).not.toBe(second.items[0].id);
    const awards = await app.database.query('SELECT id FROM awards WHERE person_id IN (?, ?)', people);
    expect(awards).toHaveLength(0);
    const { signOffs, nextOrder } = (await ana.get('/api/badge-editor/options').expect(200)).body;
    expect(signOffs).toContainEqual(expect.objectContaining({ slug: 'conversations' }));
    expect(nextOrder).toBe(8);
  });
});

describe('a written badge', () => {
  it('is published at once, given to whoever has earned it, and stays over a restart', async () => {
    const { body } = await ana.post('/api/badge-editor/badges').send(form()).expect(201);
    expect(body).toEqual({ slug: 'quick-to-help' });
    await app.settle();
    expect(await given()).toContain('quick-to-help');
    expect(await preview(form(), 'quick-to-help')).toEqual({ mistakes: [], wouldHave: 2, wouldGet: 0 });
    expect((await ana.post('/api/badge-editor/badges').send(form())).body.code).toBe('BADGE_SLUG_TAKEN');
    const second = await anotherApp(app);
    await second.close();
    await addContent(app, {});
    expect(await given()).toContain('quick-to-help');
    expect(await read('quick-to-help')).toMatchObject({
      state: 'written',
      form: form(),
      writtenBy: 'Ana Admin',
    });
  });

  it('is never written over by somebody who has not seen the other’s words', async () => {
    const { version } = await read('quick-to-help');
    await publish(ana, 'quick-to-help', version, form({ summary: 'First.' })).expect(204);
    const late = await publish(ben, 'quick-to-help', version, form({ summary: 'Second.' })).expect(409);
    expect(late.body).toMatchObject({ code: 'BADGE_CHANGED_MEANWHILE', details: [{ message: 'Ana Admin' }] });
    const now = await read('quick-to-help');
    expect(now.form.summary).toBe('First.');
    const both = [
      publish(ana, 'quick-to-help', now.version, form({ summary: 'Third.' })),
      publish(ben, 'quick-to-help', now.version, form({ summary: 'Fourth.' })),
    ];
    const statuses = (await Promise.all(both)).map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([204, 409]);
  });

  it('is published beside those that others publish at the same moment', async () => {
    const titles = ['Early caller', 'Late listener', 'Patient asker'];
    const posts = titles.map((title, index) =>
      (index % 2 === 0 ? ana : ben).post('/api/badge-editor/badges').send(form({ title, order: 30 + index })),
    );
    for (const { status } of await Promise.all(posts)) expect(status).toBe(201);
    const slugs = ['early-caller', 'late-listener', 'patient-asker'];
    expect(await given()).toEqual(expect.arrayContaining(slugs));
    const versions = await Promise.all(slugs.map(async (slug) => (await read(slug)).version));
    const withdrawals = slugs.map((slug, index) =>
      ana.post(`/api/badge-editor/badges/${slug}/withdrawal`).send({ version: versions[index] }),
    );
    for (const { status } of await Promise.all(withdrawals)) expect(status).toBeLessThan(300);
    for (const slug of slugs) expect(await given()).not.toContain(slug);
  });

  it('stands before the folder’s, which is told where it changes, until it is left to the folder', async () => {
    const { version, form: before } = await read('seen');
    expect(before).toMatchObject({ title: 'Badge seen', criterion: { kind: 'signed-off' } });
    await publish(ana, 'seen', version, { ...before, title: 'Seen by others' }).expect(204);
    expect(await read('seen')).toMatchObject({ state: 'written', isConflict: false });
    const changed = badgeFiles('seen', 6, 'kind: signed-off', 'signOff: conversations');
    changed['badges/seen.md'] = (changed['badges/seen.md'] ?? '').replace('What seen', 'All that seen');
    await addContent(app, changed);
    const conflict = await read('seen');
    expect(conflict).toMatchObject({ isConflict: true, form: { title: 'Seen by others' } });
    expect(conflict.folderText).toContain('All that seen');
    await publish(ana, 'seen', conflict.version, conflict.form).expect(204);
    expect(await read('seen')).toMatchObject({ isConflict: false });
    await ana.delete('/api/badge-editor/badges/seen/writing').expect(204);
    expect(await read('seen')).toMatchObject({ state: 'folder', form: { title: 'Badge seen' } });
    await ana.delete('/api/badge-editor/badges/seen/writing').expect(404);
  });

  it('is withdrawn: nobody gets it any more, whoever has it keeps it, and it can be given again', async () => {
    const holders = async () =>
      (
        await app.database.query(
          "SELECT a.id FROM awards a JOIN badges b ON b.id = a.badge_id WHERE b.slug = 'quick-to-help'",
        )
      ).length;
    const before = await holders();
    expect(before).toBe(2);
    const { version } = await read('quick-to-help');
    const withdraw = (one: string) =>
      ana.post('/api/badge-editor/badges/quick-to-help/withdrawal').send({ version: one });
    await withdraw('.').expect(409);
    await withdraw('no version').expect(400);
    await withdraw(version).expect(204);
    expect(await given()).not.toContain('quick-to-help');
    await signOff();
    app.clock.advance({ days: 1 });
    await app.settle();
    expect(await holders()).toBe(before);
    const gone = await read('quick-to-help');
    expect(gone).toMatchObject({ state: 'withdrawn', form: { title: 'Quick to help' } });
    await publish(ana, 'quick-to-help', gone.version, gone.form).expect(204);
    await app.settle();
    expect(await holders()).toBe(before + 1);
    const acts = await app.database.query<{ action: string }>(
      "SELECT DISTINCT action FROM audit_entries WHERE action LIKE 'badges.%' ORDER BY action",
    );
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['badges.left-to-folder', 'badges.withdrawn', 'badges.written']),
    );
  });
});
