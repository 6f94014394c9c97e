import { asAdmin } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

/** A day so many days from now, as a date field takes it. */
const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Jamaica' }).format(Date.now() + days * 86_400_000);

/** What a wave would need in a company that has not begun. */
const MINUTES = {
  startsOn: inDays(5),
  track: { slug: 'sensitisation', title: 'Sensitisation', minutes: 40 },
  total: { people: 14, minutes: 540 },
  groups: {
    items: [
      { id: null, name: null, people: 2, minutes: 60 },
      { id: 'x', name: 'Deon Campbell', people: 12, minutes: 480 },
    ],
    nextCursor: null,
  },
};

test.afterEach(async ({ baseURL }) => {
  // Nobody of the demo company may be enrolled by what was planned here.
  await asAdmin(baseURL ?? '', async (api) => {
    const { waves } = await (await api.get('/api/programme')).json();
    for (const { id, hasBegun } of waves) if (!hasBegun) await api.delete(`/api/programme/waves/${id}`);
  });
});

test('leads an admin through the launch, to a wave and the hours that it needs', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/launch');
  await expectScreen(page, 'Launch');
  const steps = page.getByRole('list', { name: 'Steps of the launch' }).getByRole('listitem');
  await expect(steps.nth(0)).toContainText(/Done.*people are in service/);
  await expect(steps.nth(3)).toContainText(/To do.*No mail server is set/);
  await expectGoodScreen(page, 'launch');
  await steps.nth(4).getByRole('link', { name: 'Go to the programme' }).click();
  await expectScreen(page, 'Programme');
  await page.getByRole('button', { name: 'Plan the wave' }).click();
  await expect(page.getByText('Choose a day.')).toBeVisible();
  await page.getByLabel('Begins on').fill(inDays(5));
  await page.getByRole('radio', { name: 'Some departments and locations' }).check();
  await page.getByRole('button', { name: 'Plan the wave' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choose at least one' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Departments' }).fill('Finance');
  await page.getByRole('option', { name: /^Finance/ }).click();
  await page.getByRole('button', { name: 'Plan the wave' }).click();
  const asking = page.getByRole('dialog');
  await expect(asking).toContainText('For Finance. On that day they are enrolled on Sensitisation');
  await asking.getByRole('button', { name: 'Plan the wave' }).click();
  const wave = page.getByRole('listitem').filter({ hasText: 'Department Finance' }).last();
  await expect(wave).toContainText('Starts in 5 days: tell teams now which hours to keep free.');
  await expectGoodScreen(page, 'programme');
  await wave.getByRole('link', { name: /^Hours needed for Department Finance/ }).click();
  await expectScreen(page, /^Hours for /);
  // All of the demo company are on the track since its first wave.
  await expect(page.getByText('This wave will enrol nobody')).toBeVisible();
  await page.route('**/needed-minutes*', (route) => route.fulfill({ json: MINUTES }));
  await page.getByRole('combobox', { name: 'Shown by' }).selectOption('manager');
  await expect(page).toHaveURL(/by=manager/);
  await expect(page.getByRole('cell', { name: '8 hrs', exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Nobody above them' })).toBeVisible();
  await expectGoodScreen(page, 'wave-hours');
  await page.getByRole('link', { name: 'Back to the programme' }).click();
  await expectScreen(page, 'Programme');
  await wave.getByRole('button', { name: /^Take back Department Finance/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('The wave is taken back.').first()).toBeVisible();
  await page.getByLabel('Hired from').fill('2026-01-05');
  await page.getByRole('button', { name: 'Move the day' }).click();
  await expect(page.getByRole('dialog')).toContainText('is enrolled within a minute');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
});

test('is closed to everybody else', async ({ page, signIn }) => {
  await signIn('trainer');
  for (const place of ['/launch', '/programme']) {
    await page.goto(place);
    await expectScreen(page, 'This is not yours to see');
  }
});
