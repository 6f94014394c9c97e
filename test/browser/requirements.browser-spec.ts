import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoServer } from './support/demo-server.js';
import { hireSomebody } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { type DemoName, expect, test as base, VIEWPORTS } from './support/test.js';

/** The demo content, with a workshop that people attend beside the sign-off that it has. */
function contentWithWorkshop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
  cpSync('content', folder, { recursive: true });
  const track = join(folder, 'tracks/customer-facing.md');
  const workshop = '  - attendance: first-workshop\n    title: A morning together\n    minutes: 90\n';
  writeFileSync(track, readFileSync(track, 'utf8').replace(/^(requirements:\n)/m, `$1${workshop}`));
  return folder;
}

const test = base.extend<object, { server: Awaited<ReturnType<typeof startDemoServer>> }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from the pattern.
    async ({}, use) => {
      const folder = contentWithWorkshop();
      const server = await startDemoServer({ CONTENT_DIR: folder });
      await use(server);
      await server.end();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const TITLE = 'Three customer conversations, observed';

test('lets a trainer sign somebody off on a phone, and an admin take it away', async ({
  page,
  baseURL,
  signIn,
}) => {
  test.slow();
  const { number } = await hireSomebody(page, baseURL ?? '');
  await signIn('admin');
  await page.setViewportSize(VIEWPORTS.phone);
  await page.goto('/requirements');
  await expectScreen(page, 'Attendance and sign-off');
  await expectGoodScreen(page, 'requirements');
  await page.setViewportSize(VIEWPORTS.phone);
  await page.getByRole('link', { name: TITLE }).click();
  await expectScreen(page, TITLE);
  await page.getByLabel('Search by name, number or e-mail').fill(number);
  const line = page.getByRole('list', { name: 'Who waits for it' }).getByRole('listitem');
  await expect(line).toHaveCount(1);
  await page.getByRole('button', { name: /^Sign Ana Learner \d+ off$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Note').fill('Two good ones and a hard one.');
  await expectGoodScreen(page, 'sign-off');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(page.getByText(/^Ana Learner \d+ is signed off\.$/).first()).toBeVisible();
  await expect(page.getByText('Nobody who waits is called that.')).toBeVisible();
  await expect(page.getByText('Two good ones and a hard one.')).toBeVisible();
  await expectGoodScreen(page, 'requirement');

  await page.getByRole('button', { name: /^Take the record of Ana Learner \d+ away$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click();
  await expect(page.getByText('Say in a few words why.')).toBeVisible();
  await page.getByLabel('Why is it wrong?').fill('It was somebody else.');
  await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click();
  await expect(page.getByText(/^The record of Ana Learner \d+ is taken away\.$/).first()).toBeVisible();
  await expect(line).toHaveCount(1);
});

test('records who was there, ticked and pasted, and keeps what it did not find', async ({
  page,
  baseURL,
  signIn,
}) => {
  test.slow();
  const ticked = await hireSomebody(page, baseURL ?? '');
  const pasted = await hireSomebody(page, baseURL ?? '');
  await signIn('admin');
  await page.goto('/requirements/first-workshop');
  await expectScreen(page, 'A morning together');
  await page.getByRole('button', { name: 'Record attendance' }).click();
  await expect(page.getByText('Tick somebody, or paste a list.')).toBeVisible();
  await page.getByLabel('Search by name, number or e-mail').fill(ticked.number);
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Or paste employee numbers').fill(`${pasted.number}\nNOBODY-1`);
  await expectGoodScreen(page, 'attendance');
  await page.getByRole('button', { name: 'Record 3 people' }).click();
  await expect(page.getByText('Recorded for 2 people.').first()).toBeVisible();
  await expect(page.getByLabel('Or paste employee numbers')).toHaveValue('NOBODY-1');
  await expect(page.getByText('One entry names nobody in your area.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'attendance-recorded');
});

test('shows managers the sign-offs of their line alone, and learners nothing', async ({ page, signIn }) => {
  await signIn('manager');
  await page.goto('/requirements/first-conversations');
  await expectScreen(page, TITLE);
  await expect(page.getByRole('heading', { name: 'What is on record' })).toHaveCount(0);
  await page.goto('/requirements/first-workshop');
  await expectScreen(page, 'There is nothing here');
  const closed: DemoName = 'newhire';
  await signIn(closed);
  await page.goto('/requirements');
  await expectScreen(page, 'This is not yours to see');
  await expect(page.getByRole('link', { name: 'Sign-off', exact: true })).toHaveCount(0);
});
