import { PASSWORD } from './support/demo-server.js';
import { hireSomebody } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const NEW_PASSWORD = 'marble teapot under rain';

test('lets somebody choose their zone, and dates follow', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/profile');
  await expectScreen(page, 'Your profile');
  await page.getByLabel('Time zone', { exact: true }).selectOption('Pacific/Auckland');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').getByText('Saved. Dates and due dates follow')).toBeAttached();
  await page.reload();
  await expect(page.getByLabel('Time zone', { exact: true })).toHaveValue('Pacific/Auckland');
  expect(await (await page.request.get('/api/me')).json()).toMatchObject({ timeZone: 'Pacific/Auckland' });
  await expectGoodScreen(page, 'profile');
});

test('keeps tips out of the mail, and stops mail by the link of a message', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/profile');
  const tip = page.getByRole('checkbox', { name: 'The tip of the month' });
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Reminders when something is overdue' }),
  ).toBeVisible();
  await tip.uncheck();
  await expect(page.getByRole('status').getByText('Saved.', { exact: true })).toBeAttached();
  await page.reload();
  await expect(tip).not.toBeChecked();
  await page.goto('/stop-mail/aaaaaaaaaaaaaaaaaaaaaa');
  await expectScreen(page, 'Keep tips and news in the app?');
  await page.getByRole('button', { name: 'Stop this mail' }).click();
  await expect(page.getByRole('alert')).toContainText('not known any more');
  await expectGoodScreen(page, 'stop-mail');
});

test('makes an address for a calendar, replaces it and revokes it', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/profile');
  const part = page.getByRole('region', { name: 'Your calendar' });
  const shown = part.getByLabel('Address of your calendar');
  const follow = async (address: string) => (await page.request.get(new URL(address).pathname)).status();
  await part.getByRole('button', { name: 'Make an address' }).click();
  const first = await shown.inputValue();
  expect(await follow(first)).toBe(200);
  await expectGoodScreen(page, 'profile-calendar');
  await page.reload();
  await expect(part).toContainText('It was shown once');
  await expect(shown).toBeHidden();
  await part.getByRole('button', { name: 'Replace the address' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Replace the address' }).click();
  await expect(dialog).toBeHidden();
  const second = await shown.inputValue();
  expect([await follow(first), await follow(second)]).toEqual([404, 200]);
  await part.getByRole('button', { name: 'Revoke the address' }).click();
  await dialog.getByRole('button', { name: 'Revoke the address' }).click();
  await expect(dialog).toBeHidden();
  expect(await follow(second)).toBe(404);
  await expect(part.getByRole('button', { name: 'Make an address' })).toBeVisible();
});

test('keeps light or dark on this browser, whatever the device says', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/profile');
  const scheme = page.locator('html');
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('radio', { name: 'As the device says' }).check();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
});

test('changes a password, and signs out everywhere', async ({ page, playwright, server }) => {
  const { number } = await hireSomebody(page, server.url);
  const elsewhere = await playwright.request.newContext({ baseURL: server.url });
  const entered = await elsewhere.post('/api/auth/sign-in', { data: { login: number, password: PASSWORD } });
  expect(entered.status()).toBe(204);
  await page.goto('/profile');
  await expect(page.getByText('Another browser').first()).toBeVisible();
  const change = page.getByRole('button', { name: 'Change password' });
  await page.getByLabel('Present password').fill('not the password');
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await change.click();
  await expect(page.getByText('This is not your present password.')).toBeVisible();
  await expect(page.getByLabel('Present password')).toBeFocused();
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByLabel('New password').fill('Learner Learner 1');
  await change.click();
  await expect(page.getByText('Do not use your name')).toBeVisible();
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await change.click();
  await expect(page.getByRole('status').getByText('Your password is changed')).toBeAttached();
  expect((await elsewhere.get('/api/me')).status()).toBe(401);
  await expect(page.getByText('Another browser')).toHaveCount(0);

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out everywhere' });
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expectScreen(page, 'Sign in');
  expect((await page.request.get('/api/me')).status()).toBe(401);
  await elsewhere.dispose();
});

test('explains the words', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/help');
  await expectScreen(page, 'Help');
  await page.getByText('Who sees what I do?').press('Enter');
  await expect(page.getByText('Nobody but you sees your answers')).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'Sign-off' })).toBeVisible();
  await expectGoodScreen(page, 'help');
});

test('says where mail does not reach somebody, and who can put that right', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.route('**/api/me/preferences', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      json: { ...(await answer.json()), unreachableAddress: 'old@harbourlight.example' },
    });
  });
  await page.goto('/profile');
  await expect(page.getByRole('group', { name: 'Mail does not reach you' })).toContainText(
    'A message to old@harbourlight.example came back',
  );
  await expectGoodScreen(page, 'profile-unreachable');
});
