import { hireSomebody } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('waives, gives more time, takes off and puts on again, each with a way back', async ({
  page,
  baseURL,
  signIn,
}) => {
  test.slow();
  const { number } = await hireSomebody(page, baseURL ?? '');
  await signIn('admin');
  await page.goto('/people');
  await page.getByLabel('Search').fill(number);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expectScreen(page, /^Ana Learner/);
  const card = page.getByRole('article', { name: 'Sensitisation', exact: true });
  const decide = card.getByRole('group', { name: /^Decide about/ });
  const dialog = page.getByRole('dialog');

  await decide.getByRole('button', { name: 'Waive' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(dialog).toContainText('Say why');
  await dialog.getByLabel('Last day of the waiver').fill('2020-01-01');
  await dialog.getByLabel('Why').fill('Did it with the company that we bought');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Choose today or a later day');
  await expectGoodScreen(page, 'decision');
  await dialog.getByLabel('Last day of the waiver').fill('2099-01-31');
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(card).toContainText(/Waived until .*31 January 2099/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).not.toContainText('Waived until');
  await expect(decide.getByRole('button', { name: 'Give more time' })).toBeVisible();

  await decide.getByRole('button', { name: 'Give more time' }).click();
  const later = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('New due day').fill(later);
  await dialog.getByLabel('Why').fill('Two projects at once');
  await dialog.getByRole('button', { name: 'Give more time' }).click();
  await expect(card).toContainText('more time was given');
  await card.getByText('History').click();
  await expect(card.getByRole('listitem').filter({ hasText: 'Two projects at once' })).toContainText(
    'Due date moved to',
  );
  await expectGoodScreen(page, 'person-decided');
  await decide.getByRole('button', { name: 'Take extra time back' }).click();
  await dialog.getByRole('button', { name: 'Take extra time back' }).click();
  await expect(card).not.toContainText('more time was given');

  await decide.getByRole('button', { name: 'Counts as completed' }).click();
  await dialog.getByRole('button', { name: 'Counts as completed' }).click();
  await expect(dialog).toContainText('Choose today or an earlier day.');
  await dialog.getByLabel('Completed on').fill('2000-01-31');
  await expect(dialog.getByText('That is too long ago to count', { exact: false })).toBeVisible();
  const before = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Completed on').fill(before);
  await expect(dialog.getByText(/^It counts as completed on .*need not be done/)).toBeVisible();
  await dialog.getByLabel('What shows it').fill('Certificate of the academy in Kingston');
  await dialog.getByLabel('Where it can be looked at').fill('https://academy.example/proof/7');
  await expectGoodScreen(page, 'credit');
  await dialog.getByRole('button', { name: 'Counts as completed' }).click();
  await expect(card).toContainText('Credited');
  await expect(card).toContainText('Shown by: Certificate of the academy in Kingston');
  await expectGoodScreen(page, 'person-credited');
  await decide.getByRole('button', { name: 'Take credit back' }).click();
  await dialog.getByLabel('Why').fill('It was another training');
  await dialog.getByRole('button', { name: 'Take credit back' }).click();
  await expect(card).not.toContainText('Shown by:');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(card).toContainText('Shown by:');
  await decide.getByRole('button', { name: 'Take credit back' }).click();
  await dialog.getByLabel('Why').fill('It was another training after all');
  await dialog.getByRole('button', { name: 'Take credit back' }).click();
  await expect(card).not.toContainText('Shown by:');

  await decide.getByRole('button', { name: 'Take off' }).click();
  await dialog.getByLabel('Why').fill('Put on it by mistake');
  await dialog.getByRole('button', { name: 'Take off' }).click();
  await expect(page.getByRole('button', { name: 'Put on again' })).toBeVisible();
  await page.getByRole('button', { name: 'Put on again' }).click();
  await dialog.getByLabel('Why').fill('It was right after all');
  await dialog.getByRole('button', { name: 'Put on again' }).click();
  await expect(page.getByRole('button', { name: 'Put on again' })).toHaveCount(0);
});

test('lets managers decide where the assignment says so', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/assignments');
  await page.getByRole('link', { name: 'New hires', exact: true }).click();
  await expectScreen(page, 'New hires');
  const may = page.getByRole('switch', { name: 'Managers may decide about their people' });
  await may.focus();
  await page.keyboard.press('Space');
  await expect(may).toBeChecked();
  await page.keyboard.press('Space');
  await expect(may).not.toBeChecked();
});
