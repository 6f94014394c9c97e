import { readFileSync } from 'node:fs';
import { unzipped } from '../support/unzipped.js';
import { tabTo } from './support/quiz-key.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';

const groups = (page: Page) => page.getByRole('region', { name: 'Completion in groups' });
const tile = (page: Page, what: RegExp) =>
  page.getByRole('region', { name: 'In numbers' }).getByRole('listitem').filter({ hasText: what });

test('shows an admin how far each part of the company is, and keeps the choice in the address', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/');
  await page.getByRole('link', { name: 'Completion', exact: true }).first().click();
  await expectScreen(page, 'Completion');
  await expect(tile(page, /^\d+%Completion rate/)).toBeVisible();
  await expect(groups(page).getByRole('row', { name: /Customer Care/ })).toContainText('%');
  await expectGoodScreen(page, 'completion');
  await page.getByLabel('Group by').selectOption('location');
  await expect(groups(page).getByRole('row', { name: /^Montego Bay/ })).toBeVisible();
  await groups(page).getByRole('button', { name: 'Completion rate' }).click();
  await groups(page).getByRole('button', { name: 'Completion rate' }).click();
  await page.getByLabel('Department').selectOption({ label: 'Sales' });
  await page.getByLabel('As of').fill('2026-10-31');
  await expect(page).toHaveURL(/asOf=2026-10-31/);
  await expect(page).toHaveURL(/by=location.*sort=rate.*desc=true|sort=rate.*desc=true.*by=location/);
  // The numbers of before stay until those of the day are here.
  await expect(page.getByText('As it was on Saturday 31 October')).toBeVisible();
  const enrolled = await tile(page, /Enrolled/).innerText();
  await page.reload();
  await expectScreen(page, 'Completion');
  await expect(page.getByLabel('Group by')).toHaveValue('location');
  await expect(page.getByLabel('As of')).toHaveValue('2026-10-31');
  await expect(page.getByLabel('Department').locator('option:checked')).toHaveText('Sales');
  await expect(page.getByText('As it was on Saturday 31 October')).toBeVisible();
  await expect(tile(page, /Enrolled/)).toHaveText(enrolled.replaceAll('\n', ''));
  await expect(groups(page).getByRole('columnheader', { name: 'Completion rate' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const trend = page.getByRole('region', { name: 'Completion over time' }).first();
  await trend.getByText('The numbers as a table').click();
  await expect(trend.getByRole('table').getByRole('row').nth(1)).toContainText('31 Oct 2026');
});

test('leads from a number to the people behind it, by keyboard, and to a file of them', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/completion');
  await expectScreen(page, 'Completion');
  const late = Number((await tile(page, /Late/).innerText()).split('\n')[0]);
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, /Late.*show who/, 'link');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'People behind the numbers');
  await expect(page.getByLabel('Where they stand')).toHaveValue('late');
  const table = page.getByRole('region', { name: 'People behind the numbers' });
  await expect(table.getByRole('row')).toHaveCount(1 + Math.min(50, late));
  await expect(table.getByRole('row').nth(1)).toContainText('Late');
  await expectGoodScreen(page, 'completion-people');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download CSV' }).click();
  const lines = readFileSync((await (await download).path()) ?? '', 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(1 + late);
  await page.getByLabel('Search').fill('nobody is called so');
  await expect(page.getByText('Nobody fits these filters')).toBeVisible();
  await expect(page).toHaveURL(/q=nobody/);
  await expectGoodScreen(page, 'completion-nobody');
});

test('brings a trainer the certificates of a track as one file, and says how many before', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  await page.goto('/completion');
  await expectScreen(page, 'Completion');
  await page.getByRole('button', { name: 'Certificates' }).click();
  const dialog = page.getByRole('dialog', { name: 'Certificates' });
  await expect(dialog.getByRole('link', { name: 'Download zip' })).toHaveCount(0);
  await dialog.getByLabel('Track').selectOption({ label: 'Sensitisation' });
  await expect(dialog.getByText(/^\d+ certificates$/)).toBeVisible();
  await dialog.getByLabel('Completed from').fill('2026-11-16');
  await dialog.getByLabel('Completed until').fill('2026-11-01');
  await expect(dialog.getByText('This day is before the first one')).toBeVisible();
  await dialog.getByLabel('Completed from').fill('2020-01-01');
  await dialog.getByLabel('Completed until').fill('2020-01-02');
  await expect(dialog.getByText('Nobody has completed this track in these days.')).toBeVisible();
  await dialog.getByLabel('Completed from').fill('2026-11-10');
  await dialog.getByLabel('Completed until').fill('2026-11-16');
  const found = dialog.getByText(/^\d+ certificates?$/);
  await expect(found).toBeVisible();
  await expectGoodScreen(page, 'completion-certificates');
  const number = Number.parseInt(await found.innerText(), 10);
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download zip' }).click();
  const { files } = await unzipped(readFileSync((await (await download).path()) ?? ''));
  expect(files.size).toBe(number + 1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Certificates' })).toBeFocused();
});

test('has words for a day before anybody was enrolled, for failing and for closed doors', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/completion?asOf=2020-01-01');
  await expect(page.getByText('Nobody is enrolled here')).toBeVisible();
  await expectGoodScreen(page, 'completion-empty');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(groups(page)).toBeVisible();
  await page.goto('/completion?department=nowhere');
  await expectScreen(page, 'This is not here');
  await expectGoodScreen(page, 'completion-missing');
  await signIn('trainer');
  await page.goto('/completion');
  await expect(groups(page)).toBeVisible();
  await page.goto('/imports');
  await expectScreen(page, 'This is not yours to see');
  await signIn('newhire');
  for (const address of ['/completion', '/completion/people']) {
    await page.goto(address);
    await expectScreen(page, 'This is not yours to see');
  }
  await expect(page.getByRole('link', { name: 'Completion', exact: true })).toHaveCount(0);
});
