import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/server-process.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test as base } from './support/test.js';

/** A company's own first start: nobody is there yet. */
const test = base.extend<
  object,
  { server: Awaited<ReturnType<typeof startServer>> & { end(): Promise<void> } }
>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'inhouse-empty-'));
      const server = await startServer({ NODE_ENV: 'production', DATA_DIR: folder });
      await use({ ...server, end: server.kill });
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test('lets whoever holds the printed link set Inhouse up', async ({ page, server }) => {
  const hash = /\/first-admin(#[\w-]+)/.exec(await server.line('/first-admin#'))?.[1];
  await page.goto(`/first-admin${hash}`);
  await expectScreen(page, 'Set Inhouse up');
  await page.getByRole('button', { name: 'Become the first admin' }).click();
  await expect(page.getByText('Enter your employee number.')).toBeVisible();
  await expectGoodScreen(page, 'first-admin');
  await page.getByLabel('Employee number').fill('HL-1');
  await page.getByLabel('Given name').fill('Imani');
  await page.getByLabel('Family name').fill('Okafor');
  await page.getByLabel('E-mail address').fill('not an address');
  await page.getByLabel('New password').fill('marble teapot under rain');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.getByLabel('E-mail address').fill('imani@harbourlight.example');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Hello, Imani');
  await page.goto(`/first-admin${hash}`);
  await page.getByLabel('Employee number').fill('HL-2');
  await page.getByLabel('Given name').fill('Ada');
  await page.getByLabel('Family name').fill('Reid');
  await page.getByLabel('New password').fill('marble teapot under rain');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('there is an admin by now');
});
