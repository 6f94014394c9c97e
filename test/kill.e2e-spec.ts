import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Env } from '../src/config/env.js';
import { startApp } from './support/app.js';
import { addContent, contentFolder } from './support/content.js';
import { buildEnrolment, type BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { type ServerProcess, settingsOf, startServer } from './support/server-process.js';
import { openSession } from './support/sign-in.js';

const LESSONS = 12;
const LEARNERS = 20;
const ACKNOWLEDGED_BEFORE_EACH_KILL = 40;
const KILLS = 3;

const lessonNames = Array.from(
  { length: LESSONS },
  (_, index) => `step-${String(index + 1).padStart(2, '0')}`,
);
const article = (name: string) => `---\nkind: article\ntitle: ${name}\nminutes: 1\n---\nRead this.\n`;
const content = {
  'tracks/sensitisation.md':
    '---\ntitle: Sensitisation\ndepth: sensitisation\nrequirements:\n  - course: steps\n---\nAll of it.\n',
  'courses/steps/course.md': '---\ntitle: Steps\nlanguage: en\n---\nOne after the other.\n',
  ...Object.fromEntries(
    lessonNames.map((name, index) => [
      `courses/steps/${String(index + 1).padStart(2, '0')}-${name}.md`,
      article(name),
    ]),
  ),
};

let env: Env;
let drop: () => Promise<void>;
let folder: string;
let tokens: string[];

beforeAll(async () => {
  const app = await startApp({}, new Date().toISOString());
  await addContent(app, content);
  folder = contentFolder(app);
  const track = await app.database.first<BuiltTrack>(
    "SELECT id, current_version_id AS versionId, slug FROM tracks WHERE slug = 'sensitisation'",
  );
  if (!track) throw new Error('The track was not published.');
  tokens = [];
  for (let count = 0; count < LEARNERS; count++) {
    const person = await buildPerson(app, { hiredOn: '2020-01-06' });
    await buildEnrolment(app, person, { track });
    tokens.push(await openSession(app, person.id));
  }
  ({ env, drop } = await app.handOver());
});
afterAll(() => drop());

const start = () => startServer({ ...settingsOf(env), NODE_ENV: 'test', CONTENT_DIR: folder });

const cookie = (token: string) => ({ headers: { cookie: `inhouse_session=${token}` } });

/** One learner goes on until everything is done or the server is gone; notes what was acknowledged. */
async function learn(server: ServerProcess, token: string, acknowledged: Set<string>): Promise<void> {
  for (const name of lessonNames) {
    if (acknowledged.has(`${token} ${name}`)) continue;
    const response = await fetch(`${server.url}/api/me/courses/steps/lessons/${name}/read`, {
      method: 'POST',
      ...cookie(token),
    }).catch(() => null);
    if (response === null) return;
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    acknowledged.add(`${token} ${name}`);
  }
}

/** What the server says is done, in the same words. */
async function done(server: ServerProcess): Promise<Set<string>> {
  const found = new Set<string>();
  for (const token of tokens) {
    const response = await fetch(`${server.url}/api/me/courses/steps`, cookie(token));
    const { lessons } = (await response.json()) as { lessons: { slug: string; status: string }[] };
    for (const { slug, status } of lessons) if (status === 'done') found.add(`${token} ${slug}`);
  }
  return found;
}

it('loses nothing that was acknowledged, however often the process is killed while people learn', async () => {
  const acknowledged = new Set<string>();
  for (let round = 1; round <= KILLS; round++) {
    const server = await start();
    const before = acknowledged.size;
    let isOver = false;
    const learning = Promise.all(tokens.map((token) => learn(server, token, acknowledged))).finally(() => {
      isOver = true;
    });
    const enough = () => isOver || acknowledged.size - before >= ACKNOWLEDGED_BEFORE_EACH_KILL;
    while (!enough()) await new Promise((look) => setTimeout(look, 1));
    await Promise.all([server.kill(), learning]);
    expect(acknowledged.size).toBeLessThan(LEARNERS * LESSONS);
  }
  const server = await start();
  const kept = await done(server);
  expect([...acknowledged].filter((entry) => !kept.has(entry))).toEqual([]);

  await Promise.all(tokens.map((token) => learn(server, token, acknowledged)));
  for (const token of tokens) {
    const response = await fetch(`${server.url}/api/me/enrolments`, cookie(token));
    const { items } = (await response.json()) as { items: { status: string; donePermille: number }[] };
    expect(items).toMatchObject([{ status: 'completed', donePermille: 1000 }]);
  }
  expect(await server.stop()).toBe(0);
}, 180_000);
