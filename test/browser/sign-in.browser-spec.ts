import { PASSWORD } from './support/demo-server.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, loginOf, test } from './support/test.js';

test('lets somebody in by keyboard alone, and leads back to where they wanted to be', async ({ page }) => {
  await page.goto('/help');
  await expectScreen(page, 'Sign in');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('E-mail address or employee number')).toBeFocused();
  await page.keyboard.type(loginOf('newhire'));
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Help');
  await expect(page).toHaveURL('/help');
});

test('says what is missing, and what is wrong, beside what was typed', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Enter your e-mail address')).toBeVisible();
  await expect(page.getByLabel('E-mail address or employee number')).toBeFocused();
  await page.getByLabel('E-mail address or employee number').fill('DEMO-4');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('do not match');
  await expect(page.getByLabel('E-mail address or employee number')).toHaveValue('DEMO-4');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expectGoodScreen(page, 'sign-in-failed');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Hello, Kofi');
});

test('is a screen that everybody can use', async ({ page }) => {
  await page.goto('/sign-in');
  await expectScreen(page, 'Sign in');
  await expectGoodScreen(page, 'sign-in');
});
