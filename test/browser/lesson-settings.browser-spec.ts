import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ContentFiles, fixtureContent } from '../support/fixture-content.js';
import { type DemoServer, startDemoServer } from './support/demo-server.js';
import { hireSomebody, lessonAddress } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { test as base, expect } from './support/test.js';

const variant = (path: string, setting: string, what: string, by: string): ContentFiles => ({
  [path.replace('.md', `.${setting}.md`)]: String(fixtureContent[path]).replace(what, by),
});

/** The article for the phone beside the plain one, the conversation for each setting. */
const CONTENT: ContentFiles = {
  ...fixtureContent,
  ...variant('courses/basics/01-who.md', 'phone', 'Everybody has', 'Every caller has'),
  ...variant('courses/basics/04-laptop.md', 'phone', 'by Monday?', 'by Monday, she asks on the phone?'),
  ...variant('courses/basics/04-laptop.md', 'field', 'by Monday?', 'by Monday, she asks at the door?'),
};

const test = base.extend<object, { server: DemoServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
      for (const [path, content] of Object.entries(CONTENT)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        if (content !== null) writeFileSync(join(folder, path), content);
      }
      const server = await startDemoServer({ CONTENT_DIR: folder });
      await use(server);
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const IN_BASICS = { course: 'basics' };

test('is asked once where they meet customers, reads by it, and changes it in the middle of a conversation', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'who', IN_BASICS));
  await expectScreen(page, 'Who needs your work');
  await expect(page.getByRole('heading', { name: 'Where do you meet customers?' })).toBeVisible();
  await expect(page.getByText('internal customers')).toHaveCount(0);
  await expectGoodScreen(page, 'setting-offer');
  await page.getByRole('button', { name: /^On the phone/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Every caller has')).toBeVisible();
  await expectGoodScreen(page, 'setting-article');

  await page.goto(lessonAddress(hire, 'laptop', IN_BASICS));
  await expectScreen(page, 'A laptop in time');
  await expect(page.getByRole('radio', { name: 'On the phone' })).toBeChecked();
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  await page.getByRole('button', { name: 'I will tell you at four.' }).click();
  await expect(page.getByText('she asks on the phone?')).toBeVisible();
  await page.getByText('At their place', { exact: true }).click();
  await expect(page.getByText('she asks at the door?')).toBeVisible();
  await expect(page.getByText('Dana knows when she will know.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'You practised: Say when' })).toBeVisible();
  await expectGoodScreen(page, 'setting-conversation');
  await page.getByRole('button', { name: 'Ring Dana.' }).click();
  await expect(page.getByText('The laptop stood ready.')).toBeVisible();

  await page.goto('/profile');
  await expect(page.getByRole('radio', { name: 'At their place' })).toBeChecked();
  await expectGoodScreen(page, 'setting-profile');
  await page.getByRole('radio', { name: 'At a counter' }).click();
  await expect(page.getByRole('status').getByText('Saved. Lessons follow your choice.')).toBeVisible();
  await page.goto(lessonAddress(hire, 'who', IN_BASICS));
  await expect(page.getByText('Everybody has')).toBeVisible();
});

test('a trainer previews a lesson as each sees it, and the preview goes on that way', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await page.goto('/courses/basics');
  await expectScreen(page, 'Basics');
  await expect(page.getByText('On the phone, At their place')).toBeVisible();
  await page.getByRole('link', { name: 'A laptop in time' }).click();
  await expectScreen(page, 'A laptop in time');
  await page.getByText('At their place', { exact: true }).click();
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  await expect(page.getByText('she asks at the door?')).toBeVisible();
  await page.getByText('On the phone', { exact: true }).click();
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  await expect(page.getByText('she asks on the phone?')).toBeVisible();
  await page.getByRole('link', { name: /^Who needs your work/ }).click();
  await expectScreen(page, 'Who needs your work');
  await expect(page.getByText('Every caller has')).toBeVisible();
});
