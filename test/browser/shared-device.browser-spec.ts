import { PASSWORD } from './support/demo-server.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, loginOf, type Page, test } from './support/test.js';

const SESSION_COOKIE = 'inhouse_session';

async function signInByKeyboard(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address or employee number').fill(loginOf('newhire'));
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  const shared = page.getByLabel('Several people use this device');
  await shared.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Hello, Kofi');
}

test('says whose session it is, asks before it ends, and leaves nothing behind', async ({ page }) => {
  await page.clock.install();
  await signInByKeyboard(page);
  await expect(page.getByText('Shared device. Signed in: Kofi Daley')).toBeVisible();
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === SESSION_COOKIE)?.expires).toBe(-1);
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });

  await page.keyboard.press('Shift');
  await page.clock.fastForward(121_000);
  await expect(warning).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(warning).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Hello, Kofi' })).toBeVisible();

  await page.clock.fastForward(121_000);
  await expect(warning).toBeVisible();
  await page.clock.fastForward(61_000);
  await expectScreen(page, 'Sign in');
  expect((await page.request.get('/api/me')).status()).toBe(401);
  await page.goBack().catch(() => null);
  await expect(page.getByText('Kofi')).toHaveCount(0);
});

test('leaves at once when the session ended meanwhile, since somebody else may stand there', async ({
  page,
}) => {
  await signInByKeyboard(page);
  await page.request.delete('/api/me/sessions');
  await page.getByRole('link', { name: 'Your profile' }).click();
  await expectScreen(page, 'Sign in');
  await expect(page.getByText('Kofi')).toHaveCount(0);
});

test('is good to use on every screen size', async ({ page }) => {
  await signInByKeyboard(page);
  await expectGoodScreen(page, 'home-shared-device');
});

test('can be set for good, then offers to keep nothing, until an admin takes it back', async ({
  page,
  signIn,
}) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Always treat this device as shared' }).click();
  const dialog = page.getByRole('dialog', { name: 'Always treat this device as shared' });
  await dialog.getByRole('button', { name: 'Always treat this device as shared' }).click();
  await expect(page.getByText('This device is shared', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('autocomplete', 'off');
  await expectGoodScreen(page, 'sign-in-shared-device');

  await signIn('newhire');
  await page.goto('/profile');
  await expect(page.getByText('An admin can change that here.', { exact: false })).toBeVisible();
  await signIn('admin');
  await page.goto('/profile');
  const unmark = { name: 'Stop treating this device as shared' };
  await page.getByRole('button', unmark).click();
  await page.getByRole('dialog', unmark).getByRole('button', unmark).click();
  await expect(page.getByRole('heading', { name: 'This device' })).toHaveCount(0);
  await page.goto('/sign-in');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute(
    'autocomplete',
    'current-password',
  );
});
