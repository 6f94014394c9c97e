import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test, VIEWPORTS } from './support/test.js';

/** The line that the manager stands in for: large enough to scroll. */
async function openLargeLine(page: Page): Promise<void> {
  await page.goto('/team');
  await expectScreen(page, 'Your team');
  await page.getByLabel('Whose team').selectOption({ index: 1 });
  await expectScreen(page, /^The team of/);
  await expect(page.getByRole('grid')).toBeVisible();
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('shows a manager their team at a glance, and each person with why', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await page.goto('/');
  await page.getByRole('link', { name: 'Team', exact: true }).first().click();
  await expectScreen(page, 'Your team');
  const glance = page.getByRole('region', { name: 'At a glance' });
  await expect(glance.getByRole('listitem').first()).toContainText('1Person');
  const row = page.getByRole('row', { name: /Kofi Daley/ });
  await expect(row).toContainText('reports to Naomi Fraser');
  await expectGoodScreen(page, 'team-small');
  await row.getByRole('link', { name: 'Kofi Daley' }).click();
  await expectScreen(page, 'Kofi Daley');
  const card = page.getByRole('article').first();
  await expect(card).toContainText(/New hire on .* due \d+ days after/);
  await card.getByText('History').click();
  await expect(card.getByRole('listitem').last()).toContainText('Enrolled, due');
  await expectGoodScreen(page, 'team-person');
});

test('sorts, searches and narrows a large line, and keeps that in the address', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await openLargeLine(page);
  const grid = page.getByRole('grid');
  const all = Number(await grid.getAttribute('aria-rowcount'));
  expect(all).toBeGreaterThan(50);
  // Only what is in sight is drawn.
  expect(await grid.getByRole('row').count()).toBeLessThan(40);
  await grid.getByRole('columnheader', { name: 'Time needed' }).click();
  await grid.getByRole('columnheader', { name: 'Time needed' }).click();
  await expect(page).toHaveURL(/sort=minutes&desc=true/);
  await expect(grid.getByRole('columnheader', { name: 'Time needed' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expectGoodScreen(page, 'team-large');
  const late = page.getByRole('link', { name: /Show only: Late/ });
  const number = Number.parseInt(await late.innerText(), 10);
  await late.click();
  await expect(page).toHaveURL(/standing=late/);
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'people' })).toContainText(
    `${number} of`,
  );
  await page.reload();
  await expect(page.getByLabel('Where they stand')).toHaveValue('late');
  await page.getByRole('searchbox').fill('nobody is called so');
  await expect(page.getByText('Nobody fits these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(all));
});

test('is walked by keyboard alone, to the last of many people and back', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await openLargeLine(page);
  const grid = page.getByRole('grid');
  await page.getByRole('columnheader', { name: 'Person' }).focus();
  await page.keyboard.press('ArrowDown');
  const first = await focusedText(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-place="1:1"]')).toBeFocused();
  await page.keyboard.press('Control+End');
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  await expect(page.locator(`[data-place="${rows - 1}:${await columnsOf(page)}"]`)).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('columnheader', { name: 'Person' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/desc=true/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  expect(await focusedText(page)).toBe(first);
  // The grid is one stop of the Tab key.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toBe(first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/team\/[\w-]{22}$/);
});

const columnsOf = async (page: Page) =>
  Number(await page.getByRole('grid').getAttribute('aria-colcount')) - 1;

test('shows cards on a phone', async ({ page, signIn }) => {
  test.slow();
  await page.setViewportSize(VIEWPORTS.phone);
  await signIn('manager');
  await page.goto('/team');
  await page.getByLabel('Whose team').selectOption({ index: 1 });
  await expectScreen(page, /^The team of/);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByLabel('Sort by').selectOption('standing');
  await page.getByRole('button', { name: 'Show more people' }).click();
  await expect(page).toHaveURL(/sort=standing/);
  await page.getByLabel('Whom you see').selectOption('direct');
  await expect(page).toHaveURL(/direct=true/);
});

test('has friendly words where nobody is below, and closed doors for who leads nobody', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('manager');
  await page.goto('/team');
  await page.getByRole('link', { name: 'Kofi Daley' }).click();
  await expectScreen(page, 'Kofi Daley');
  const kofi = page.url().split('/').at(-1);
  await page.goto(`/team?of=${kofi}`);
  await expectScreen(page, 'The team of Kofi Daley');
  await expect(page.getByText('Nobody is in this team yet')).toBeVisible();
  await expectGoodScreen(page, 'team-empty');
  await signIn('newhire');
  await page.goto('/team');
  await expectScreen(page, 'This is not yours to see');
  await expect(page.getByRole('link', { name: 'Team', exact: true })).toHaveCount(0);
  await page.goto(`/team/${kofi}`);
  await expectScreen(page, 'This is not yours to see');
});
