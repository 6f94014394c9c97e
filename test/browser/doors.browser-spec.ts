import { asAdmin, findReported, passwordLinkFor } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const PASSWORD = 'marble teapot under rain';

test('lets somebody choose a password by a link, once, and says what is wrong with a weak one', async ({
  page,
  server,
}) => {
  const { id, givenName, employeeNumber } = await findReported(server.url, { status: 'not-started' });
  const link = await passwordLinkFor(server.url, id);
  await page.goto(link);
  await expectScreen(page, 'Choose your password');
  const password = page.getByLabel('New password');
  await password.fill('aaaa');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText('This has fewer than 12 characters. This repeats itself')).toBeVisible();
  await expect(password).toBeFocused();
  await expectGoodScreen(page, 'set-password-weak');
  await password.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expectScreen(page, `Hello, ${givenName}`);
  expect(new URL(page.url()).hash).toBe('');

  await page.context().clearCookies();
  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('used already or has expired');
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address or employee number').fill(employeeNumber);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expectScreen(page, `Hello, ${givenName}`);
});

test('says that a link is not whole', async ({ page }) => {
  await page.goto('/set-password#abc');
  await expectScreen(page, 'This link is not whole');
  await expectGoodScreen(page, 'link-broken');
});

test('says whom to ask for a forgotten password', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'I have forgotten my password' }).click();
  await expectScreen(page, 'Forgotten your password?');
  await expectGoodScreen(page, 'forgotten-password');
});

test('lets somebody in by the code on a slip, by keyboard alone', async ({ page, server }) => {
  const { id, givenName, employeeNumber } = await findReported(server.url, {
    status: 'not-started',
    track: 'customer-facing',
  });
  const code = await asAdmin(server.url, async (api) => {
    const answer = await api.post(`/api/people/${id}/activation-codes`);
    const issued: { code: string } = await answer.json();
    return issued.code;
  });
  await page.goto('/activate');
  await expectScreen(page, 'Your first sign-in');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Employee number')).toBeFocused();
  await page.keyboard.type(employeeNumber.toLowerCase());
  await page.keyboard.press('Tab');
  await page.keyboard.type('2222-2222-2222');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Compare both with the slip');
  await expect(page.getByLabel('Activation code')).toBeFocused();
  await expectGoodScreen(page, 'activate-failed');
  await page.getByLabel('Activation code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expectScreen(page, `Hello, ${givenName}`);
});
