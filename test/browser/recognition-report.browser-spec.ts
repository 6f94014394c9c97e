import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('shows thanks in numbers by department and behaviour, without a name', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/');
  await page.getByRole('link', { name: 'Thanks in numbers' }).first().click();
  await expectScreen(page, 'Thanks in numbers');
  await expectGoodScreen(page, 'recognition-report');
  await page.getByRole('link', { name: 'Behaviour' }).click();
  await expect(page).toHaveURL(/by=behaviour/);
  const table = page.getByRole('table', { name: 'Thanks in numbers' });
  await expect(table.getByRole('columnheader', { name: 'Received' })).toBeVisible();
  expect(await table.getByRole('row').count()).toBeGreaterThan(1);
});

test('tells a manager of whom of their people nobody has thanked lately', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await page.goto('/team');
  const hint = page.getByRole('region', { name: 'Nobody has thanked them here lately' });
  await expect(hint).toContainText('Only you see this');
  await expect(hint.getByRole('listitem').first()).toBeVisible();
  await hint.getByRole('button', { name: 'Give thanks' }).click();
  await expect(page.getByRole('dialog', { name: 'Thank a colleague' })).toBeVisible();
});
