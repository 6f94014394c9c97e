import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test, VIEWPORTS } from './support/test.js';

test('moves the focus to the heading of the screen that was gone to, and names the page', async ({
  page,
  signIn,
}) => {
  await signIn('newhire');
  await page.goto('/');
  await expectScreen(page, 'Hello, Kofi');
  await page.getByRole('link', { name: 'Help' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeFocused();
  await expect(page).toHaveTitle('Help · Harbourlight');
});

test('lets the keyboard skip the navigation', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/');
  await expectScreen(page, 'Hello, Kofi');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('has its places behind a menu on a phone', async ({ page, signIn }) => {
  await page.setViewportSize(VIEWPORTS.phone);
  await signIn('newhire');
  await page.goto('/');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Your profile' }).click();
  await expectScreen(page, 'Your profile');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('says that an address leads nowhere', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/no/such/place');
  await expectScreen(page, 'There is nothing here');
  await expectGoodScreen(page, 'not-found');
});
