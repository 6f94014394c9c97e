import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';

test('says by keyboard that one department is part of another, takes it back, and means both by a rule', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/people/departments');
  await expectScreen(page, 'Departments');
  const legal = page.getByRole('row', { name: /^Legal & Compliance/ });
  const dialog = page.getByRole('dialog', { name: 'What is Legal & Compliance part of?' });
  const putBelowFinance = async () => {
    await legal.getByRole('button', { name: 'Legal & Compliance: say what it is part of' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('option', { name: 'Finance', exact: true })).toBeAttached();
    await expect(dialog.getByRole('option', { name: 'Legal & Compliance', exact: true })).toHaveCount(0);
    await dialog.getByLabel('Part of').selectOption('Finance');
    await dialog.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Legal & Compliance is part of Finance now.').first()).toBeVisible();
  };

  await putBelowFinance();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(
    page.getByText('Legal & Compliance is part of no other department now.').first(),
  ).toBeVisible();
  await putBelowFinance();
  // Each before its parts: Finance, what the demo has below it, and what was put there.
  await expect(page.getByRole('row').filter({ hasText: /Finance|Legal & Compliance/ })).toContainText([
    /^Finance/,
    /^Facilities/,
    /^Legal & Compliance/,
  ]);
  await expectGoodScreen(page, 'departments-tree');
  await legal.getByRole('button', { name: 'Legal & Compliance is part of Finance: change' }).click();
  await expect(dialog).toBeVisible();
  await expectGoodScreen(page, 'departments-part-of');
  await page.keyboard.press('Escape');

  await page.goto('/audiences/new');
  await expectScreen(page, 'New audience');
  const live = page.getByRole('region', { name: 'In words' });
  const condition = page.getByRole('group', { name: 'Condition 1', exact: true });
  const picker = condition.getByRole('combobox', { name: 'Department' });
  await picker.fill('legal');
  await expect(page.getByRole('option', { name: /Legal & Compliance · part of Finance/ })).toBeVisible();
  await picker.fill('finance');
  await page.getByRole('option', { name: /^Finance/ }).click();
  await expect(live).toContainText('everybody in Finance');
  const alone = await meant(page);
  await condition.getByLabel('With their sub-departments').check();
  await expect(live).toContainText('everybody in Finance or a department below it');
  await expect.poll(() => meant(page)).toBeGreaterThan(alone);
  await expectGoodScreen(page, 'audience-sub-departments');
});

async function meant(page: Page): Promise<number> {
  const live = page.getByRole('region', { name: 'In words' });
  const words =
    (await live
      .getByText(/^[\d,]+ (person|people)$/)
      .first()
      .textContent()) ?? '';
  return Number(words.replaceAll(/\D/g, ''));
}
