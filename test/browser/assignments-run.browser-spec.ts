import { chooseByTitle, peopleIn } from './support/assigning.js';
import { asAdmin } from './support/other-people.js';
import { tabTo } from './support/quiz-key.js';
import { expectGoodScreen, expectNoAxeViolations, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('lets a trainer assign a track by keyboard alone, with a pasted list of which one entry is unknown', async ({
  page,
  server,
  signIn,
}) => {
  test.slow();
  // No other story on this company assigns anything there.
  const [first, second, third] = await peopleIn(server.url, 'Marketing');
  if (!first || !second || !third) throw new Error('Three people were needed.');
  await signIn('trainer');
  await page.goto('/assignments');
  await expectScreen(page, 'Assignments');
  await expectGoodScreen(page, 'assignments');
  await tabTo(page, 'Assign a track', 'link');
  await page.keyboard.press('Enter');
  await expectScreen(page, /which one/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose a track.')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expectGoodScreen(page, 'assign-track-missing');
  await page.keyboard.press('Space');
  const track = page.getByRole('radio', { name: /Customer/ });
  for (let presses = 0; presses < 5 && !(await track.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');

  await expectScreen(page, /to whom/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type(first.employeeNumber);
  await expect(page.getByRole('option', { name: new RegExp(first.employeeNumber) })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 person by name' })).toBeVisible();
  const box = page.getByLabel('Paste a list');
  for (let presses = 0; presses < 5; presses++) {
    if (await box.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.insertText(`${second.employeeNumber}\nNOBODY-7\n${third.email?.toUpperCase()}`);
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Press “Find these people” first')).toBeVisible();
  await expect(box).toBeFocused();
  await tabTo(page, 'Find these people', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '3 people by name' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 entry was not found' })).toBeVisible();
  await expect(page.getByText('NOBODY-7: not found')).toBeVisible();
  await expectGoodScreen(page, 'assign-people');
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');

  await expectScreen(page, /due when/);
  await tabTo(page, /enrolled/, 'radio');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expectNoAxeViolations(page);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('x');
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give a whole number from 0')).toBeVisible();
  await expectGoodScreen(page, 'assign-due');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('21');
  await expect(page.getByText('Due: 21 days after enrolment.')).toBeVisible();
  await expect(page.getByText(/^For somebody who starts on Monday.+: .+day/)).toBeVisible();
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');

  await expectScreen(page, /check and confirm/);
  const outcomes = page.getByRole('region', { name: 'What would happen' });
  await expect(outcomes.getByRole('listitem').first()).toContainText('3Show only: Will be enrolled');
  await expect(page.getByText('1 entry of your list was not found and is left out: NOBODY-7.')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(second.name) })).toContainText('Will be enrolled');
  await expectGoodScreen(page, 'assign-check');
  await tabTo(page, 'Enrol 3 people', 'button');
  await page.keyboard.press('Enter');

  await expectScreen(page, /3 people by name/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('3 people are being enrolled');
  const figures = page.getByRole('region', { name: 'How far they are' });
  await expect(figures.getByRole('listitem').first()).toContainText('3', { timeout: 30_000 });
  await expect(page.getByRole('row', { name: new RegExp(third.name) })).toContainText('In time');
  await expectGoodScreen(page, 'assignment');
});

test('keeps what was chosen on the way back, on a reload, and without a connection, and assigns once', async ({
  page,
  server,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  await chooseByTitle(page, 'Paralegal');
  await page.getByRole('radio', { name: /On one day/ }).check();
  await page.getByLabel('Due day').fill('2020-01-01');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Choose a day, today or later.')).toBeVisible();
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Due day').fill(day);
  await page.getByRole('link', { name: 'Back' }).click();
  await expectScreen(page, /to whom/);
  await expect(page.getByRole('main')).toContainText('Paralegal');
  await page.reload();
  await expectScreen(page, /to whom/);
  await expect(page.getByRole('main')).toContainText('Paralegal');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByLabel('Due day')).toHaveValue(day);
  await page.getByRole('button', { name: 'Next' }).click();
  await expectScreen(page, /check and confirm/);
  await expect(page.getByText('Everybody with the title Paralegal', { exact: true })).toBeVisible();
  const name = `Paralegals ${Date.now()}`;
  await page.getByLabel('What it is called').fill(name);
  const button = page.getByRole('button', { name: /^Enrol \d+ people$/ });
  await expect(button).toBeVisible();
  await page.context().setOffline(true);
  await button.click();
  await expect(page.getByText('Not saved yet; we keep trying')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.context().setOffline(false);
  await expectScreen(page, name);
  const made = await asAdmin(server.url, async (api) => {
    const { items } = await (await api.get('/api/assignments', { params: { limit: 200 } })).json();
    return items.filter((one: { name: string }) => one.name === name);
  });
  expect(made).toHaveLength(1);
  // A new one begins with nothing chosen, and no address leads past a step that lacks something.
  await page.goto('/assignments/new/check');
  await expectScreen(page, /which one/);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('shows thousands outcome by outcome, and finds one of them', async ({ page, signIn }) => {
  test.slow();
  await signIn('trainer');
  await page.goto('/assignments/new');
  await page.getByRole('radio', { name: /Customer/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectScreen(page, /to whom/);
  for (const name of ['Customer Care', 'Finance']) {
    await page.getByRole('combobox', { name: 'Departments' }).fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await expectScreen(page, /due when/);
  await page.getByRole('button', { name: 'Next' }).click();
  await expectScreen(page, /check and confirm/);
  await expect(page.getByText('It holds until you end it')).toBeVisible();
  const table = page.getByRole('region', { name: 'People of this preview' });
  await expect(table.getByRole('row')).toHaveCount(51);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(table.getByRole('row')).toHaveCount(101);
  const already = page.getByRole('link', { name: /Show only: Have it already/ });
  await already.click();
  await expect(page).toHaveURL(/outcome=already-enrolled/);
  await expect(already).toHaveAttribute('aria-current', 'true');
  await expect(table.getByRole('row').nth(1)).toContainText('unless it is due earlier already');
  await expect(table).not.toContainText('Will be enrolled');
  await expectGoodScreen(page, 'assign-check-many');
  await page.getByLabel('Find a person').fill('nobody is called so');
  await expect(page.getByText('Nobody here is called so.')).toBeVisible();
});

test('lets a trainer undo at once, or take an assignment back later after being told from whom', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  await chooseByTitle(page, 'Payroll');
  await page.getByRole('button', { name: 'Next' }).click();
  const enrol = page.getByRole('button', { name: /^Enrol/ });
  const label = await enrol.innerText();
  await enrol.click();
  const figures = page.getByRole('region', { name: 'How far they are' }).getByRole('listitem');
  const number = label.replace(/\D/g, '');
  await expect(figures.first()).toContainText(number, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Take back' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/by this assignment alone and ha(s|ve) not begun/);
  await expectGoodScreen(page, 'assignment-take-back');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Take back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(figures.filter({ hasText: 'Taken off' })).toContainText(number, { timeout: 30_000 });
  await expect(page.getByRole('row').nth(1)).toContainText('Taken off');

  await chooseByTitle(page, 'Payroll');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(enrol).toHaveText(label);
  await enrol.click();
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^Ended on/)).toBeVisible();
  await expect(figures.filter({ hasText: 'Taken off' })).toContainText(number, { timeout: 30_000 });
});
