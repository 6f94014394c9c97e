import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('asks on Home how it went, keeps the answer, and takes the next one by keyboard', async ({
  page,
  signIn,
}) => {
  await signIn('manager');
  await page.goto('/');
  const card = page.getByRole('region', { name: 'You wanted to ask Tomás whether it helped' });
  await expect(card).toContainText('next week’s rota by Thursday');
  await expectGoodScreen(page, 'home-commitment');
  await card.getByRole('button', { name: 'It helped' }).click();
  await expect(card).toHaveCount(0);
  await page.goto('/commitments');
  await expectScreen(page, 'What you mean to do');
  await expect(page.getByRole('region', { name: 'Before' })).toContainText('It helped.');
  await page.getByRole('button', { name: 'Write one' }).press('Enter');
  await page.getByLabel('Who is it for?').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write whom it is for.')).toBeVisible();
  await page.keyboard.type('Shanice in Fulfilment');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ring her by three if the list will be late');
  const askOn = page.getByLabel('When will you ask them');
  await askOn.fill('2020-01-01');
  await askOn.press('Enter');
  await expect(page.getByText('Choose a day from tomorrow on')).toBeVisible();
  await askOn.fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10));
  await askOn.press('Enter');
  await expect(page.getByRole('region', { name: 'For Shanice in Fulfilment' })).toContainText(
    'You ask them on',
  );
  await expectGoodScreen(page, 'commitments');
});
