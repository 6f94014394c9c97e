import { asAdmin, findReported, signInAsOther } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

/** Today, and days from it, where the demo company is. */
const day = (ahead = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Jamaica' }).format(Date.now() + ahead * 86_400_000);
const inWords = (calendarDay: string) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(calendarDay));

test('answers what to do next, by when and why, with one button', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/');
  await expectScreen(page, 'Hello, Kofi');
  const next = page.getByRole('region', { name: 'Who needs your work?' });
  await expect(next).toContainText('Do this next');
  await expect(next).toContainText(/Due \w+ \d+ \w+/);
  await expect(next).toContainText('Why you have this');
  await expect(next).toContainText(/New hire on .* due 30 days after your hire date|New hire on/);
  await expect(next.getByRole('link', { name: 'See what it asks' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Also yours to do' })).toBeVisible();
  await expectGoodScreen(page, 'home');
});

test('leads people in their first weeks to what the company’s leaders say', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/');
  await page.getByRole('link', { name: 'What the people who lead us say to you' }).click();
  await expectScreen(page, 'Welcome to the company');
  await expect(page.getByText('Director of Customer Care')).toBeVisible();
  await expect(page.getByText('Welcome to Harbourlight.')).toBeVisible();
  await expectGoodScreen(page, 'kick-off');
});

test('leads from Home to all of a track: what it asks, why, and what happened', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/');
  await page.getByRole('link', { name: 'Customer-facing service', exact: true }).click();
  await expectScreen(page, 'Customer-facing service');
  await expect(page.getByText('Who needs your work?', { exact: true })).toBeVisible();
  await expect(page.getByText('Three customer conversations, observed')).toBeVisible();
  await expect(page.getByText('What is looked for')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What happened so far' })).toBeVisible();
  await expectGoodScreen(page, 'enrolment');
  await page.getByRole('link', { name: 'Who needs your work?', exact: true }).click();
  await expectScreen(page, 'Who needs your work?');
  await page.getByRole('link', { name: 'Back to Customer-facing service' }).click();
  await expectScreen(page, 'Customer-facing service');
});

test('says since when something is overdue', async ({ page, server }) => {
  const { id, givenName } = await findReported(server.url, { overdue: true, status: 'in-progress' });
  await signInAsOther(page, server.url, id);
  await page.goto('/');
  await expectScreen(page, `Hello, ${givenName}`);
  await expect(page.getByText('Overdue').first()).toBeVisible();
  await expect(page.getByText(/Was due (yesterday|\d+ days ago)/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'See what it asks' })).toBeVisible();
  await expectGoodScreen(page, 'home-overdue');
});

test('asks nothing of somebody on leave', async ({ page, server }) => {
  const { id, givenName } = await findReported(server.url, { overdue: true, status: 'not-started' });
  await asAdmin(server.url, async (api) => {
    const answer = await api.post(`/api/people/${id}/absences`, { data: { from: day() } });
    expect(answer.status()).toBe(201);
  });
  await signInAsOther(page, server.url, id);
  await page.goto('/');
  await expectScreen(page, `Hello, ${givenName}`);
  await expect(page.getByText('On leave').first()).toBeVisible();
  await expect(page.getByText('You are on leave, so nothing is due.', { exact: false })).toBeVisible();
  await expect(page.getByText('Overdue')).toHaveCount(0);
  await expectGoodScreen(page, 'home-on-leave');
});

test('says so when everything is done, and shows what was', async ({ page, server }) => {
  const { id, givenName } = await findReported(server.url, { status: 'completed', track: 'customer-facing' });
  await signInAsOther(page, server.url, id);
  await page.goto('/');
  await expectScreen(page, `Hello, ${givenName}`);
  await expect(page.getByText('Nothing to learn at the moment')).toBeVisible();
  await expect(page.getByText(/Completed on \w+ \d+ \w+/).first()).toBeVisible();
  await expectGoodScreen(page, 'home-all-done');
  await page.getByRole('link', { name: 'Sensitisation' }).click();
  await expectScreen(page, 'Sensitisation');
  await expectGoodScreen(page, 'enrolment-completed');
});

test('welcomes before the first day, and asks nothing', async ({ page, server }) => {
  const firstDay = day(9);
  const header = 'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Hire Date';
  const row = `NEW-1,Imani,Clarke,,Accountant,Finance,Kingston,${firstDay}`;
  const id = await asAdmin(server.url, async (api) => {
    const file = { name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(`${header}\n${row}\n`) };
    const answer = await api.post('/api/people/imports', { multipart: { file } });
    expect(answer.ok()).toBe(true);
    const found = await (await api.get('/api/people', { params: { text: 'NEW-1' } })).json();
    return String(found.items[0].id);
  });
  await signInAsOther(page, server.url, id);
  await expect(async () => {
    await page.goto('/');
    await expect(page.getByText('Sensitisation')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectScreen(page, 'Welcome, Imani');
  await expect(page.getByText(`Your first day is ${inWords(firstDay)}`)).toBeVisible();
  await expect(page.getByText('There is nothing to do before your first day')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'A message from Omar Çelik' })).toContainText(
    'Say early when something will be late.',
  );
  await expectGoodScreen(page, 'home-before-first-day');
});

for (const name of ['admin', 'trainer', 'manager'] as const)
  test(`is a Home for the ${name} too`, async ({ page, signIn }) => {
    await signIn(name);
    await page.goto('/');
    await expectScreen(page, /^Hello, /);
    await expectGoodScreen(page, `home-${name}`);
  });
