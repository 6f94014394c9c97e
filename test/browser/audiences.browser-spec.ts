import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('writes an audience by keyboard with its sentence and counts, changes it, and assigns by a rule', async ({
  page,
  signIn,
}) => {
  test.slow();
  const name = `Browser audience ${Date.now()}`;
  await signIn('admin');
  await page.goto('/audiences');
  await expectScreen(page, 'Audiences');
  await page.getByRole('link', { name: 'New audience' }).click();
  await expectScreen(page, 'New audience');
  const live = page.getByRole('region', { name: 'In words' });
  await expect(live).toContainText('A condition is not complete yet');
  await page.getByLabel('Name').fill(name);
  const first = page.getByRole('group', { name: 'Condition 1', exact: true });
  await first.getByLabel('What').selectOption('Meets customers');
  await expect(live).toContainText('people who meet customers');
  await expect(live).toContainText(/[1-9]\d* people/);

  await page.getByRole('button', { name: 'Add condition' }).focus();
  await page.keyboard.press('Enter');
  const second = page.getByRole('group', { name: 'Condition 2', exact: true });
  await expect(second.getByLabel('What')).toBeFocused();
  await second.getByLabel('What').selectOption('Hire date');
  await second.getByLabel('Days').fill('3650');
  await expect(live).toContainText('hired in the last 3650 days');
  await page.getByRole('button', { name: 'Add group' }).click();
  const group = page.getByRole('group', { name: 'Group 3' });
  await group.getByLabel('People of whom').selectOption('none of these holds');
  await group.getByRole('group', { name: 'Condition 3.1' }).getByLabel('What').selectOption('Worker type');
  await group.getByLabel('contractors').check();
  await expect(live).toContainText('but not contractors');
  await expect(live.getByRole('row').nth(1)).toBeVisible();
  await expectGoodScreen(page, 'audience');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectScreen(page, 'Audiences');
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('but not contractors');
  await expectGoodScreen(page, 'audiences');

  await page.getByRole('link', { name }).click();
  await expectScreen(page, name);
  await page.getByRole('button', { name: 'Remove Group 3' }).click();
  await expect(live).toContainText(/[1-9]\d* enters?/);
  await live.getByLabel('Show').selectOption('Entering');
  await expect(live.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: 'Take off the list' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take off the list' }).click();
  await expectScreen(page, 'Audiences');
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('says why, step by step, and why not', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/assignments');
  await page.getByRole('link', { name: 'New hires', exact: true }).click();
  await expectScreen(page, 'New hires');
  await page.getByRole('region', { name: 'Who' }).getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByText('Why, and why this date: step by step').first().click();
  await expect(page.getByRole('article').first()).toContainText(/matched version \d+ of “New hires”/);
  await page.getByLabel('Track').selectOption({ index: 1 });
  await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeVisible();
  await expectGoodScreen(page, 'enrolment');
});
