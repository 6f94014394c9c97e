import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { addContent, contentFolder, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { linesOf } from './support/pdf-text.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

/** Sixteen by sixteen pixels, whole; and the same with its content spoiled. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAGUlEQVR42mMQScn7TwlmGDVg1IBRA4aLAQAAOOUQIc1eJwAAAABJRU5ErkJggg==',
  'base64',
);
const SPOILED = Buffer.from(LOGO).fill(7, 45, 65);

let app: TestApp;
let boss: BuiltPerson;
let manager: Agent;
let admin: Agent;
beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'https://learn.example.org/' }, '2026-11-02T15:00:00Z');
  boss = await buildPerson(app, { department: 'Finance' });
  await buildPerson(app, { manager: boss });
  manager = await signInAs(app, boss.id);
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  const body = 'Mei asked on *Monday*.\n\n**Ten minutes.** Look.\n\n**Words to say.** “By Friday, Иван.”';
  await addContent(app, { ...fixtureContent, 'tips/01-say-when.md': tipFile({ body }) });
});
afterAll(() => app.close());

const paper = async (kind: string) => {
  const answer = await manager.get(`/api/tips/say-when/${kind}`).buffer(true).parse(asBuffer).expect(200);
  const pdf: Buffer = answer.body;
  return { headers: answer.headers, raw: pdf.toString('latin1'), said: linesOf(pdf).join('\n') };
};
const sendLogo = async (logo: Buffer) => {
  const { version } = (await admin.get('/api/company')).body;
  await admin
    .put('/api/company')
    .field('version', version)
    .field('name', 'Harbourlight')
    .field('accent', '#7a1f5c')
    .attach('logo', logo, 'logo.png')
    .expect(200);
};

it('gives a manager a poster of one tagged page, with a code that leads to the tip in the app and without its question', async () => {
  const { headers, raw, said } = await paper('poster');
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['content-disposition']).toBe('attachment; filename="poster-say-when.pdf"');
  expect(raw).toMatch(/\/Marked true/);
  expect(raw.match(/\/Type \/Page\n/g)).toHaveLength(1);
  expect(raw).toMatch(/\/S \/Figure/);
  expect(raw).toMatch(/\/FontFile2/);
  for (const words of [
    'Say when',
    'Mei asked on Monday.',
    'Name a day in every answer.',
    '“By Friday, Иван.”',
  ])
    expect(said).toContain(words);
  expect(said).toContain('https://learn.example.org/my-tips/of/say-when');
  expect(said).not.toContain('What helps most');
});

it('gives a card that says what to say, to ask and to do, with the right answer and how long it takes', async () => {
  const { headers, raw, said } = await paper('briefing-card');
  expect(headers['content-disposition']).toBe('attachment; filename="briefing-say-when.pdf"');
  expect(raw.match(/\/Type \/Page\n/g)).toHaveLength(1);
  for (const words of [
    'Say this',
    'Ask this',
    'You do not know yet. What helps most?',
    'It is B. People plan',
  ])
    expect(said).toContain(words);
  expect(said).toMatch(/Shift briefing · 1 minute$/m);
});

it.each([
  ['whole', LOGO],
  ['damaged, which stops nothing', SPOILED],
])('carries name, colour and logo of the company, be the picture %s', async (_, logo) => {
  await sendLogo(logo);
  const { raw, said } = await paper('poster');
  expect(said).toContain('Harbourlight');
  expect(raw).toMatch(/\/Subtype \/Image/);
});

it('leads the reader of its code to their own copy, and says so to whoever has none', async () => {
  const late = await signInAs(app, (await buildPerson(app, { hiredOn: '2026-11-16' })).id);
  app.clock.set('2026-11-04T14:00:00Z');
  await app.settle();
  expect((await manager.get('/api/deliveries/of/say-when').expect(200)).body).toMatchObject({
    period: '2026-11',
    slug: 'say-when',
  });
  expect((await late.get('/api/deliveries/of/say-when').expect(404)).body.code).toBe(
    'TIP_DELIVERY_NOT_FOUND',
  );
  expect((await manager.get('/api/deliveries/of/unheard-of').expect(404)).body.code).toBe(
    'TIP_DELIVERY_NOT_FOUND',
  );
});

it('is printed of published tips alone: a copy of a retired one names no paper', async () => {
  expect((await manager.get('/api/tips/unheard-of/poster').expect(404)).body.code).toBe('TIP_NOT_FOUND');
  rmSync(join(contentFolder(app), 'tips/01-say-when.md'));
  await addContent(app, { ...fixtureContent, 'tips/01-other.md': tipFile({ title: 'Other' }) });
  await manager.get('/api/tips/say-when/poster').expect(404);
  expect((await manager.get('/api/deliveries/2026-11').expect(200)).body.slug).toBeNull();
});
