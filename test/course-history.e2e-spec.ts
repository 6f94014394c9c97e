import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentSync } from '../src/content/content-sync.js';
import { startApp, type TestApp } from './support/app.js';
import { fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
const DRAFT = '/api/course-drafts/basics';
const HISTORY = '/api/course-history/basics';
let app: TestApp;
let trainer: Agent;

interface Item {
  id: string;
  publishedBy: string | null;
  changes: { name: string; title: string; change: string }[] | null;
}
const history = async (): Promise<Item[]> => {
  const { status, body } = await trainer.get(HISTORY);
  expect(status).toBe(200);
  return body.items;
};
async function publish(changes: { title?: string; body?: string }, lesson = 0): Promise<void> {
  const { status, body: draft } = await trainer.put(DRAFT);
  expect(status).toBe(200);
  const { id, version, title, minutes, definition, body } = draft.lessons[lesson].texts[0];
  const text = { version, title, minutes, definition, body, ...changes };
  const saved = await trainer.put(`${DRAFT}/texts/${id}`).send(text);
  await trainer.post(`${DRAFT}/publication`).send({ version: saved.body.version }).expect(204);
  app.clock.advance({ hours: 1 });
}

beforeAll(async () => {
  for (const [path, content] of Object.entries(fixtureContent)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content !== null) writeFileSync(join(folder, path), content);
  }
  app = await startApp({ CONTENT_DIR: folder });
  await app.nest.get(ContentSync).sync();
  const teaches = await buildPerson(app, { givenName: 'Vera', familyName: 'Grant' });
  await grant(app, teaches.id, 'trainer');
  trainer = await signInAs(app, teaches.id);
  expect(await history()).toEqual([]);
  await publish({ body: 'First line.\nSecond line.' });
  await publish({ title: 'Whom you serve', body: 'First line.\nAnother line.' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

it('tells every version that was published, who did so and what it changed, and what the folder said before', async () => {
  expect(await history()).toMatchObject([
    {
      publishedBy: 'Vera Grant',
      changes: [{ name: '01-who.md', title: 'Whom you serve', change: 'changed' }],
    },
    { publishedBy: 'Vera Grant', changes: [{ name: '01-who.md', change: 'changed' }] },
    { publishedBy: null, changes: null },
  ]);
  const first = (await trainer.get(HISTORY).query({ limit: 2 })).body;
  const rest = (await trainer.get(HISTORY).query({ limit: 2, cursor: first.nextCursor })).body;
  expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
  expect(first.items[1].changes).toHaveLength(1);
  expect((await trainer.get(HISTORY).query({ limit: 0 })).status).toBe(400);
});

it('compares two versions line by line', async () => {
  const [last, first] = await history();
  const compare = (query: object) => trainer.get(`${HISTORY}/comparison`).query(query);
  const { body } = await compare({ from: first?.id, to: last?.id });
  expect(body.files).toHaveLength(1);
  const lines = body.files[0].lines.map(
    ({ kind, text }: { kind: string; text: string }) => `${kind}: ${text}`,
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      'same: First line.',
      'removed: Second line.',
      'added: Another line.',
      'added: title: Whom you serve',
    ]),
  );
  expect((await compare({ from: first?.id })).status).toBe(400);
  expect((await compare({ from: first?.id, to: 'nothing' })).body.code).toBe('COURSE_VERSION_NOT_FOUND');
});

it('begins a draft with an earlier version, which publishing makes the next one', async () => {
  const [, , oldest] = await history();
  const restored = await trainer.post(`${HISTORY}/versions/${oldest?.id}/restoration`).send({});
  expect([restored.status, restored.body.mistakes]).toEqual([201, []]);
  expect(restored.body.lessons[0].texts[0].title).not.toBe('Whom you serve');
  await trainer.post(`${DRAFT}/publication`).send({ version: restored.body.version }).expect(204);
  expect((await history()).map(({ publishedBy }) => publishedBy)).toEqual([
    'Vera Grant',
    'Vera Grant',
    'Vera Grant',
    null,
  ]);
  expect((await history())[0]?.changes).toMatchObject([{ name: '01-who.md', change: 'changed' }]);
});

it('never takes the place of a draft that somebody is writing unless that one was seen as it stands', async () => {
  const { body: draft } = await trainer.put(DRAFT);
  const [, version] = await history();
  const restore = (body: object) => trainer.post(`${HISTORY}/versions/${version?.id}/restoration`).send(body);
  const refused = await restore({});
  expect([refused.status, refused.body.code, refused.body.details[0].version]).toEqual([
    409,
    'DRAFT_STANDS_OPEN',
    draft.version,
  ]);
  const { body: added } = await trainer
    .post(`${DRAFT}/lessons`)
    .send({ kind: 'article', title: 'A late one' });
  expect((await restore({ over: draft.version })).status).toBe(409);
  expect((await trainer.get(DRAFT)).body.lessons).toHaveLength(added.lessons.length);
  expect((await restore({ over: 'now' })).status).toBe(400);
  expect((await restore({ over: added.version })).status).toBe(201);
  expect((await trainer.get(DRAFT)).body.lessons).toHaveLength(draft.lessons.length);
});
