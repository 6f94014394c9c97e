import { hireSomebody } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('finds somebody, says why they have what they have, and lets them in or locks them out', async ({
  page,
  baseURL,
  signIn,
}) => {
  test.slow();
  const { number } = await hireSomebody(page, baseURL ?? '');
  await signIn('admin');
  await page.goto('/');
  await page.getByRole('link', { name: 'All people' }).first().click();
  await expectScreen(page, 'People');
  await page.getByLabel('Where they stand').selectOption('left');
  await expect(page).toHaveURL(/status=left/);
  await expect(page.getByRole('row').nth(1)).toContainText('Left');
  await page.getByLabel('Where they stand').selectOption('in-service');
  await page.getByLabel('Worker type').selectOption('contractor');
  await expect(page.getByRole('row').nth(1)).toContainText('Contractor');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('row').nth(51)).toBeVisible();
  await expectGoodScreen(page, 'people');
  await page.getByLabel('Worker type').selectOption('');
  await page.getByLabel('Search').fill(number);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expectScreen(page, /^Ana Learner/);
  await expect(page.getByRole('article').first()).toContainText('Why');
  const account = page.getByRole('region', { name: 'Signing in' });
  await expect(account).toContainText('Set on');
  await expectGoodScreen(page, 'person');
  await account.getByRole('button', { name: 'Make a link to set a password' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Link')).toHaveValue(/\/set-password#[\w-]{43}$/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(account).toContainText('A link to set a password, good until');
  await account.getByRole('button', { name: 'Lock out' }).click();
  await expect(dialog).toContainText('signed out everywhere');
  await dialog.getByRole('button', { name: 'Lock out' }).click();
  await expect(account).toContainText('Locked out since');
  await account.getByRole('button', { name: 'Open access again' }).click();
  await expect(account).toContainText('AccessOpen');
});

test('gives somebody without a password a code, shown once, or on a slip', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/people/missing-details?missing=email');
  await expectScreen(page, 'Missing details');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('button', { name: 'Make an activation code' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Code')).toHaveValue(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Print it on a slip' }).click();
  expect((await download).suggestedFilename()).toBe('activation.pdf');
  await expect(page.getByRole('region', { name: 'Signing in' })).toContainText(
    'An activation code, good until',
  );
});

test('lists who lacks what, and what to do about it', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/people');
  await page.getByRole('link', { name: 'Missing details' }).click();
  await expectScreen(page, 'Missing details');
  const tiles = page.getByRole('region', { name: 'How many lack what' });
  await tiles.getByRole('link', { name: /Show only: Manager/ }).click();
  await expect(page).toHaveURL(/missing=manager/);
  await expect(page.getByText('The head of the organisation needs no manager')).toBeVisible();
  await tiles.getByRole('link', { name: /Show only: E-mail/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('E-mail');
  await expectGoodScreen(page, 'missing-details');
});

test('lists departments with their people and their head', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/people/departments');
  await expectScreen(page, 'Departments');
  const care = page.getByRole('row', { name: /^Customer Care/ });
  await expect(care.getByRole('cell').nth(2)).toHaveText(/^\d+$/);
  await expectGoodScreen(page, 'departments');
  await page.getByLabel('Search').fill('customer care');
  await expect(page.getByRole('row')).toHaveCount(2);
  await care.getByRole('link', { name: 'Customer Care', exact: true }).click();
  await expectScreen(page, 'People');
  await expect(page.getByLabel('Department', { exact: true })).not.toHaveValue('');
});

test('is closed to whoever does not run the programme', async ({ page, signIn }) => {
  await signIn('manager');
  for (const address of ['/people', '/people/x', '/people/missing-details', '/people/departments']) {
    await page.goto(address);
    await expectScreen(page, 'This is not yours to see');
  }
});
