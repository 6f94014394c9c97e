import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { anAdmin, type Somebody, somebody } from './support/nominations.js';

let app: TestApp;
let admin: Somebody;
beforeAll(async () => {
  app = await startApp();
  admin = await anAdmin(app);
});
afterAll(() => app.close());

const write = (body: unknown, version: unknown) => admin.client.put('/api/rewards').send({ body, version });

it('says which recognition goes with what before an admin has written a word', async () => {
  const reader = await somebody(app);
  const { body } = await reader.client.get('/api/rewards');
  expect(body).toMatchObject({ version: 0, writtenAt: null });
  expect(body.html).toContain('<h2>How to take part</h2>');
  expect(body.html).toContain('<table>');
});

it('is written by admins, on top of what they have read', async () => {
  const written = await write('Thanks are **free**.', 0);
  expect(written.body).toMatchObject({ version: 1, html: '<p>Thanks are <strong>free</strong>.</p>' });
  const reader = await somebody(app);
  expect((await reader.client.get('/api/rewards')).body).toMatchObject({
    version: 1,
    body: 'Thanks are **free**.',
  });
  const late = await write('Something else.', 0);
  expect([late.status, late.body.code]).toEqual([409, 'REWARDS_CHANGED_MEANWHILE']);
});

it('refuses what would not be shown, with its line, and stores no preview', async () => {
  const refused = await write('Fine.\n\n<b>Not shown</b>\n\n[in](/api/people)', 1);
  expect([refused.status, refused.body.code]).toEqual([422, 'REWARDS_TEXT_FAULTY']);
  expect(refused.body.details).toMatchObject([{ line: 3 }, { line: 3 }, { line: 5 }]);
  const preview = await admin.client.post('/api/rewards/preview').send({ body: '# Hello' });
  expect(preview.body).toEqual({ html: '<h1>Hello</h1>' });
  expect((await admin.client.get('/api/rewards')).body.version).toBe(1);
});

it.each([
  ['body', '', 1],
  ['body', 'x'.repeat(20_001), 1],
  ['version', 'x', -1],
])('refuses a faulty %s', async (field, body, version) => {
  const refused = await write(body, version);
  expect(refused.status).toBe(400);
  expect(refused.body.details).toMatchObject([{ field }]);
});
