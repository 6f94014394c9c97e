import { hireSomebody } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const TITLE = 'Behind the counter and back';

/** The day and the time in so many minutes, in a zone without summer time. */
function inMinutes(minutes: number): { day: string; time: string } {
  const text = new Date(Date.now() + minutes * 60_000).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

test('lets a trainer plan a session, a learner book it and say by the code in the room that they are there', async ({
  page,
  baseURL,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/sessions');
  await expectScreen(page, 'Workshop sessions');
  await page.getByRole('button', { name: 'New workshop' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(TITLE);
  await dialog.getByLabel('Hours before the beginning').fill('0');
  await expectGoodScreen(page, 'new-workshop');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: `Plan a session of ${TITLE}` }).click();
  const { day, time } = inMinutes(12);
  await dialog.getByLabel('Day').fill(day);
  await dialog.getByLabel('Time in the room').fill(time);
  await dialog.getByLabel('Time zone of the room').fill('Etc/UTC');
  await dialog.getByRole('textbox', { name: 'Room', exact: true }).fill('Training room 2');
  const trainers = dialog.getByRole('combobox', { name: 'Run by' });
  await trainers.focus();
  await dialog.getByRole('option').first().click();
  await expectGoodScreen(page, 'plan-session');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expectGoodScreen(page, 'sessions');
  await page.getByRole('link', { name: TITLE }).click();
  await expectScreen(page, TITLE);
  await expect(page.getByText(/^With .+, .+/)).toBeVisible();
  await page.getByRole('link', { name: 'Show the code in the room' }).click();
  await expectScreen(page, 'Type this to say that you are here');
  const code = (await page.getByText(/^[A-Z2-9]{6}$/).textContent()) ?? '';
  await expectGoodScreen(page, 'session-code');
  const address = page.url().replace(/\/code$/, '');

  await hireSomebody(page, baseURL ?? '');
  await page.goto('/workshops');
  await expectScreen(page, 'Workshops');
  await page.getByRole('button', { name: `Book ${TITLE}` }).click();
  const mine = page.getByRole('region', { name: 'Your sessions' });
  await expect(mine.getByText('You have a seat')).toBeVisible();
  await expectGoodScreen(page, 'workshops');
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Your next session' })).toContainText(TITLE);
  await page.goto(`/workshops?code=${code.toLowerCase()}`);
  await page.getByRole('button', { name: 'I am here' }).click();
  await expect(page.getByRole('region', { name: 'Lately' }).getByText('You were there')).toBeVisible();

  await signIn('admin');
  await page.goto(address);
  await expectScreen(page, TITLE);
  await expect(page.getByText(/There · by code/)).toBeVisible();
  await expectGoodScreen(page, 'session');
});

const SERIES = 'Who is waiting for your work?';

test('shows a trainer the sessions of the demo company, and the plan, which prints without the screen around it', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await page.goto('/sessions');
  await expectScreen(page, 'Workshop sessions');
  const past = page.getByRole('region', { name: 'Sessions that are over' });
  await past.getByRole('link', { name: SERIES }).click();
  await expectScreen(page, SERIES);
  await expect(page.getByText(/answers\. How useful, 1 to 5/)).toBeVisible();
  await page.getByRole('link', { name: 'Plan for trainers' }).click();
  await expectScreen(page, SERIES);
  await expect(page.getByRole('heading', { name: 'When nobody speaks' })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: '0:48' })).toBeVisible();
  await expectGoodScreen(page, 'workshop-plan');

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const hidden of [page.getByRole('navigation'), page.getByRole('button', { name: 'Print' })])
    await expect(hidden.filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByText('The day before.')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('lets a learner wait for a seat in a session that is full', async ({ page, baseURL, signIn }) => {
  await signIn('admin');
  await hireSomebody(page, baseURL ?? '');
  await page.goto('/workshops');
  await expectScreen(page, 'Workshops');
  const full = page.getByRole('listitem').filter({ hasText: 'Branch Bay Street, upstairs' });
  await expect(full).toContainText(/Full; \d people wait/);
  await expectGoodScreen(page, 'workshops-to-choose');
});

test('tells a manager which of their people are in a session soon', async ({ page, signIn }) => {
  await signIn('manager');
  await page.goto('/team');
  await expectScreen(page, 'Your team');
  const card = page.getByRole('region', { name: 'Workshops your people go to' });
  const first = card.getByRole('listitem').first();
  await expect(first).toContainText(SERIES);
  await expectGoodScreen(page, 'team-with-sessions');
  const who = first.getByRole('link');
  const name = (await who.textContent()) ?? '';
  await who.click();
  await expectScreen(page, name);
});
