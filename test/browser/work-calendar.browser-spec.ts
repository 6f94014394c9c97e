import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('lets an admin paste holidays, remove one and bring it back, and give a location its own week', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/working-days?year=2031');
  await expectScreen(page, 'Working days');
  await expect(page.getByText('No holiday is entered for 2031.')).toBeVisible();
  const box = page.getByLabel('One holiday a line');
  await box.fill('25 December 2031');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(/These lines have no day .*: 1\./)).toBeVisible();
  await expect(box).toBeFocused();
  await box.fill('2031-12-25 Christmas Day\n2031-12-26 Boxing Day');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('row', { name: /Boxing Day/ })).toContainText('Everywhere');
  await page.getByRole('button', { name: /^Remove Boxing Day/ }).click();
  await expect(page.getByRole('row', { name: /Boxing Day/ })).toHaveCount(0);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /Boxing Day/ })).toBeVisible();
  await page.getByLabel('Location', { exact: true }).fill('Dubai');
  await page.getByRole('button', { name: 'Give it a week of its own' }).click();
  const dubai = page.getByRole('group', { name: /Dubai/ });
  await dubai.getByLabel('Sunday').check();
  await dubai.getByLabel('Friday').uncheck();
  await page.getByRole('button', { name: 'Save working week: Dubai' }).click();
  await expect(dubai.getByLabel('Sunday')).toBeChecked();
  await expectGoodScreen(page, 'working-days');
  await page.getByRole('button', { name: 'As everybody: forget the week of Dubai' }).click();
  await expect(dubai).toHaveCount(0);
});
