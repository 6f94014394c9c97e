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
  // The team of the demo's manager is new: some who have been here for long join it.
  await signIn('manager');
  const manager = await (await page.request.get('/api/me')).json();
  await signIn('admin');
  const { items } = await (await page.request.get('/api/people?text=campbell&limit=8')).json();
  const today = new Date().toISOString().slice(0, 10);
  const moved = await page.request.post('/api/people/moves', {
    data: {
      who: { people: items.map(({ id }: { id: string }) => id) },
      from: today,
      set: { manager: manager.id },
    },
  });
  expect(moved.status()).toBeLessThan(300);
  await signIn('manager');
  await page.goto('/team');
  await expectScreen(page, /./);
  const { people } = await (await page.request.get('/api/me/unthanked')).json();
  expect(people.length).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'Nobody has thanked them here lately' })).toBeVisible();
  await expect(page.getByRole('link', { name: people[0].name }).first()).toBeVisible();
  await expectGoodScreen(page, 'team-unthanked');
  await signIn('newhire');
  expect((await page.request.get('/api/me/unthanked')).status()).toBe(403);
});
