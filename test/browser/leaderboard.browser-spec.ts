import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('names in a top ten those who want to be, once an admin has turned it on', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/thanks?of=wall');
  await expectScreen(page, 'Thanks');
  const card = page.getByRole('region', { name: 'Most thanked' });
  await expect(page.getByRole('heading', { name: 'Thanks', level: 1 })).toBeVisible();
  await expect(card).toHaveCount(0);

  await signIn('admin');
  await page.goto('/thanks?of=wall');
  await expect(card.getByText('The top ten is off.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'leaderboard-off');
  await card.getByLabel('Show a top ten to everybody').press('Space');
  await expect(card.getByText('Nobody is named yet', { exact: false })).toBeVisible();

  await signIn('manager');
  await page.goto('/thanks?of=wall');
  await expect(card.getByLabel('Show a top ten to everybody')).toHaveCount(0);
  await card.getByLabel('Name me in the top ten').press('Space');
  await expect(card.getByLabel('Name me in the top ten')).toBeChecked();
  await expectGoodScreen(page, 'leaderboard');
  await card.getByLabel('Name me in the top ten').press('Space');
  await expect(card.getByLabel('Name me in the top ten')).not.toBeChecked();

  await signIn('admin');
  await page.goto('/thanks?of=wall');
  await card.getByLabel('Show a top ten to everybody').press('Space');
  await expect(card.getByText('The top ten is off.', { exact: false })).toBeVisible();
});
