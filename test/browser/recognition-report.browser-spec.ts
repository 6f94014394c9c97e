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
  const table = page.getByRole('region', { name: 'Thanks in numbers' });
  await expect(table.getByRole('columnheader', { name: 'Received', exact: true })).toBeVisible();
  expect(await table.getByRole('row').count()).toBeGreaterThan(1);
});
