import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('everybody finds under Help what good service looks like, where they work', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/help');
  await page.getByRole('link', { name: 'Read the list' }).click();
  await expectScreen(page, 'What good service looks like');
  const sayWhen = page.getByRole('region', { name: 'Say when, and keep it' });
  await expect(sayWhen.getByText('Replies with “as soon as possible”.')).toBeVisible();
  await page.getByText('On the phone', { exact: true }).click();
  await expect(sayWhen.getByText('Says “somebody will be in touch soon”.')).toBeVisible();
  await expect(page).toHaveURL(/at=phone/);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'On the phone' })).toBeChecked();
  await expectGoodScreen(page, 'behaviours');
});
