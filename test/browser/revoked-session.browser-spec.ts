import { PASSWORD } from './support/demo-server.js';
import { expectScreen } from './support/screens.js';
import { expect, loginOf, test } from './support/test.js';

test('asks to sign in on top of the page when the session was revoked, and loses nothing typed', async ({
  page,
  signIn,
}) => {
  await signIn('manager');
  await page.goto('/profile');
  await expectScreen(page, 'Your profile');
  await page.getByLabel('New password').fill('half of a thought');
  await page.getByLabel('Time zone', { exact: true }).selectOption('Europe/Lisbon');
  await page.request.delete('/api/me/sessions');
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('E-mail address or employee number').fill(loginOf('manager'));
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status').getByText('Saved. Dates and due dates follow')).toBeAttached();
  await expect(page.getByLabel('New password')).toHaveValue('half of a thought');
  expect(await (await page.request.get('/api/me')).json()).toMatchObject({ timeZone: 'Europe/Lisbon' });
});
