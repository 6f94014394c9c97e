import { asAdmin } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test.afterEach(async ({ baseURL }) => {
  // Other tests hire people into these departments.
  await asAdmin(baseURL ?? '', async (api) => {
    const { version } = await (await api.get('/api/audiences/customer-facing')).json();
    const departments = ['Customer Care', 'Branch Operations', 'Field Service', 'Sales'];
    const data = { version, departments, titles: ['Receptionist'] };
    expect((await api.put('/api/audiences/customer-facing', { data })).status()).toBe(200);
  });
});

test('lets an admin change the rule on who meets customers after reading whom it reaches', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/rules');
  await expectScreen(page, 'Shipped rules');
  await expect(page.getByRole('heading', { name: 'New hires', exact: true })).toBeVisible();
  await expect(page.getByText('Everybody, wave by wave.')).toBeVisible();
  const titles = page.getByRole('combobox', { name: 'Titles' });
  // The list may move and close while the page still grows.
  await expect(async () => {
    await titles.fill('');
    await titles.fill('Accountant');
    await page.getByRole('option', { name: /^Accountant/ }).click({ timeout: 5_000 });
  }).toPass();
  await page.getByRole('button', { name: 'See whom it reaches' }).click();
  const asking = page.getByRole('dialog');
  await expect(asking).toContainText(
    /people in service meet customers by this rule\. [\d,]+ of them (is|are) new/,
  );
  await expectGoodScreen(page, 'rules');
  await asking.getByRole('button', { name: 'Cancel' }).click();
  await expect(asking).toBeHidden();
  // Saved is a rule that reaches fewer people: nobody of the demo company may be enrolled by it.
  await titles.press('Backspace');
  await titles.press('Backspace');
  await page.getByRole('button', { name: 'See whom it reaches' }).click();
  await expect(asking).toContainText(/reached no more\..*Nobody loses a track/);
  await asking.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('The rule is saved.').first()).toBeVisible();
  await expect(page.getByText(/^Changed \d+ times? so far\.$/)).toBeVisible();
});

test('is closed to everybody else', async ({ page, signIn }) => {
  await signIn('trainer');
  await page.goto('/rules');
  await expectScreen(page, 'This is not yours to see');
});
