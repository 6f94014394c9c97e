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

test('hints to a manager at whom nobody has thanked for long, with a way to them and to thanks', async ({
  page,
  signIn,
}) => {
  // The team of the demo's manager is new: nobody in it has waited for long.
  await signIn('manager');
  const people = ['Ana Brown', 'Ben Iqbal'].map((name, index) => ({ id: `${index}`.repeat(22), name }));
  await page.route('**/api/me/unthanked', (route) =>
    route.fulfill({ json: { since: '2026-08-30', people } }),
  );
  await page.goto('/team');
  await expectScreen(page, 'Your team');
  await expect(page.getByRole('heading', { name: 'Nobody has thanked them here lately' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ana Brown' })).toBeVisible();
  await expectGoodScreen(page, 'team-unthanked');
  await signIn('newhire');
  expect((await page.request.get('/api/me/unthanked')).status()).toBe(403);
});
