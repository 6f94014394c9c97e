import { expectGoodScreen, expectNoAxeViolations, expectScreen } from './support/screens.js';
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

test('lets a manager remind people of what is open, after saying whom it reaches and what they read', async ({
  page,
  signIn,
}) => {
  await signIn('manager');
  await page.goto('/team');
  await expectScreen(page, 'Your team');
  await page.getByRole('button', { name: 'Remind people' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remind people of their training' });
  await dialog.getByLabel('Everything that is open').check();
  await expect(dialog).toContainText('Somebody you report to asks you to find time for');
  await expectGoodScreen(page, 'team-remind');
  await dialog.getByRole('button', { name: /^Remind \d+/ }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    /(person is|people are) reminded\./,
  );
  await page.getByRole('button', { name: 'Remind people' }).click();
  await dialog.getByLabel('Everything that is open').check();
  await expect(dialog).toContainText('within the last seven days');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Remind people' })).toBeFocused();
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
  // The address is there before the order is.
  const person = page.getByRole('columnheader', { name: 'Person' });
  await expect(person).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Enter');
  await expect(person).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowDown');
  // The rows of the order before stay until those of the new one are there.
  await expect.poll(() => focusedText(page)).toBe(first);
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

test('shows how completion came about, with the numbers behind the line', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await openLargeLine(page);
  const trend = page.getByRole('region', { name: 'Completion over time' }).first();
  await expect(trend).toContainText(/On .*: \d+\s?%/);
  await trend.getByText('The numbers as a table').click();
  await expect(trend.getByRole('table').getByRole('row').nth(1)).toContainText('%');
  await trend.scrollIntoViewIfNeeded();
  await expectGoodScreen(page, 'team-trend');
});

test('lets a manager set, end and remove days away, by keyboard', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await page.goto('/team');
  await page.getByRole('link', { name: 'Kofi Daley' }).click();
  await expectScreen(page, 'Kofi Daley');
  await page.getByRole('button', { name: 'Set absent' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Last day away').fill('2020-01-01');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The last day must not lie before the first.')).toBeVisible();
  await expect(dialog.getByLabel('Last day away')).toBeFocused();
  await dialog.getByLabel('Last day away').fill('');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const away = page.getByRole('region', { name: 'Days away' }).getByRole('listitem');
  await expect(away).toContainText('end not known');
  await expect(away).toContainText('Away now');
  await expectGoodScreen(page, 'team-absence');
  // Nobody is away twice.
  await page.getByRole('button', { name: 'Set absent' }).click();
  await dialog.getByRole('button', { name: 'Set absent' }).click();
  await expect(dialog.getByRole('alert')).toContainText('They are away then already');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Set absent' })).toBeFocused();
  await away.getByRole('button', { name: /^End:/ }).click();
  await dialog.getByRole('button', { name: 'End absence' }).click();
  await expect(away).not.toContainText('end not known');
  await away.getByRole('button', { name: /^Remove:/ }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No days away are known.')).toBeVisible();
});

test('lets a manager name a deputy for a time, and end it', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await page.goto('/team');
  await expectScreen(page, 'Your team');
  const card = page.getByRole('region', { name: 'Your deputy' });
  await expect(card).toContainText('Nobody stands in for you.');
  await card.getByRole('button', { name: 'Name a deputy' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Name deputy' }).click();
  await expect(dialog.getByText('Choose somebody, or enter')).toBeVisible();
  await dialog.getByLabel(/by e-mail address or employee number/).fill('nobody@harbourlight.example');
  await dialog.getByLabel('Last day').fill(dayAhead(90));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('at most 60');
  await dialog.getByLabel('Last day').fill(dayAhead(20));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('We know nobody');
  await expectNoAxeViolations(page);
  await dialog.getByLabel(/by e-mail address or employee number/).fill('trainer@harbourlight.example');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Tomás Reyes');
  await expectGoodScreen(page, 'team-deputy');
  await card.getByRole('button', { name: 'End the term of Tomás Reyes' }).click();
  await dialog.getByRole('button', { name: 'End term' }).click();
  await expect(card).toContainText('Nobody stands in for you.');
});

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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
