import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, type DemoServer, startDemoServer } from './support/demo-server.js';
import { answerAll } from './support/quiz-key.js';
import { expectScreen } from './support/screens.js';
import { expect, loginOf, type Page, test as base } from './support/test.js';
import { quizKey, writtenLessons } from './support/written-content.js';

/** The story changes whom managers and reports count, so it has a company of its own. */
const test = base.extend<object, { server: DemoServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from the pattern.
    async ({}, use) => {
      const server = await startDemoServer();
      await use(server);
      await server.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const OMAR = '01205';
/** The day on which the HR export lets Omar begin. */
const OMAR_BEGINS = '2026-12-14';
const NEW_PASSWORD = 'marble teapot under rain';
const KEY = quizKey('service-starts-inside');
const DAY_MS = 86_400_000;

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Jamaica' }).format(new Date());

/** The HR system's export of recruits, with all its days moved so that Omar's first one is today. */
function newHires(): { name: string; mimeType: string; buffer: Buffer } {
  const moved = Date.parse(today) - Date.parse(OMAR_BEGINS);
  const text = readFileSync(join(process.cwd(), 'content/demo/new-hires.csv'), 'utf8').replaceAll(
    /\d{4}-\d{2}-\d{2}/g,
    (day) => new Date(Date.parse(day) + moved).toISOString().slice(0, 10),
  );
  return { name: 'new-hires.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const inWords = (day: string | number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(day));

/** Fourteen days after the first one; a Saturday or Sunday becomes Monday. */
function sensitisationDue(): string {
  const due = new Date(Date.parse(today) + 14 * DAY_MS);
  const weekend = [1, 0, 0, 0, 0, 0, 2][due.getUTCDay()] ?? 0;
  return inWords(due.getTime() + weekend * DAY_MS, { weekday: 'long', day: 'numeric', month: 'long' });
}

async function enter(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.goto('/');
  await expectScreen(page, 'Sign in');
  await page.getByLabel('E-mail address or employee number').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectScreen(page, /^Hello, /);
}

const goTo = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click();

/** Opens one person from the list of everybody. */
async function openPerson(page: Page, number: string, name: string): Promise<void> {
  await goTo(page, 'All people');
  await expectScreen(page, 'People');
  await page.getByLabel('Search').fill(number);
  await page.getByRole('link', { name }).click();
  await expectScreen(page, name);
}

test.describe.serial('from an HR export to a completed track', () => {
  /** What the admin hands over outside the product. */
  const handedOver = { link: '', code: '' };

  test('an admin brings the new people in and hands out their ways in', async ({ page }) => {
    test.slow();
    await enter(page, loginOf('admin'));
    await goTo(page, 'Imports');
    await page.getByRole('link', { name: 'Import people' }).click();
    await expectScreen(page, 'Import people');
    await page.getByLabel('File from your HR system').setInputFiles(newHires());
    await page.getByRole('button', { name: 'Go on to the columns' }).click();
    await expectScreen(page, 'What the columns mean');
    await page.getByRole('button', { name: 'See what would change' }).click();
    await expectScreen(page, 'What new-hires.csv would change');
    await page.getByRole('button', { name: 'Import 30 people' }).click();
    await expect(page.getByText('Done: this is what was imported')).toBeVisible();

    await openPerson(page, OMAR, 'Omar Williams');
    await expect(page.getByRole('article').first()).toContainText('New hire on');
    await page.getByRole('button', { name: 'Make a link to set a password' }).click();
    const link = new URL(await page.getByRole('dialog').getByLabel('Link').inputValue());
    // The server here is known to tests by its address, not by the name in links.
    handedOver.link = link.pathname + link.hash;
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();

    await openPerson(page, '00005', 'Devon Grant');
    await page.getByRole('button', { name: 'Make an activation code' }).click();
    handedOver.code = await page.getByRole('dialog').getByLabel('Code').inputValue();
  });

  test('the new hire chooses a password, sees what is next, by when and why, and learns', async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.goto(handedOver.link);
    await expectScreen(page, 'Choose your password');
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await expectScreen(page, 'Hello, Omar');
    const next = page.getByRole('region', { name: 'Who needs your work?' });
    await expect(next).toContainText('Do this next');
    await expect(next).toContainText(`Due ${sensitisationDue()}`);
    await expect(next).toContainText(
      `New hire on ${inWords(today, { day: 'numeric', month: 'long', year: 'numeric' })}`,
    );
    await next.getByRole('link', { name: 'Start' }).click();

    for (const [index, { kind, title }] of writtenLessons('service-starts-inside').entries()) {
      // The way on opens once a lesson is done and saved.
      if (index > 0) await page.getByRole('link', { name: /^Go on: / }).click();
      await expectScreen(page, title);
      await DONE_BY[kind](page);
    }
    await page.getByRole('link', { name: 'See what you have achieved' }).click();
    await expectScreen(page, 'You have finished Sensitisation');
    await expect(page.getByText(/Well done, Omar/)).toBeVisible();
    await expect(page.getByRole('link', { name: /^Go on with Customer-facing service/ })).toBeVisible();
    await goTo(page, 'Home');
    await expect(page.getByRole('region', { name: 'The eight that keep coming back' })).toContainText(
      'Do this next',
    );
    await expect(page.getByText(/Completed on/)).toBeVisible();
  });

  test('a trainer gives a track to a newcomer whom no rule gave it', async ({ page }) => {
    test.slow();
    await enter(page, loginOf('trainer'));
    await goTo(page, 'Assignments');
    await page.getByRole('link', { name: 'Assign a track' }).click();
    await expectScreen(page, /which one/);
    await page.getByRole('radio', { name: /Customer/ }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await expectScreen(page, /to whom/);
    await page.getByLabel('Search for a person').fill('01208');
    await page.getByRole('option', { name: /Gareth Campbell/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await expectScreen(page, /due when/);
    await page.getByRole('button', { name: 'Next' }).click();
    await expectScreen(page, /check and confirm/);
    await expect(page.getByRole('row', { name: /Gareth Campbell/ })).toContainText('Will be enrolled');
    await page.getByRole('button', { name: 'Enrol 1 person' }).click();
    await expectScreen(page, /1 person by name|Gareth Campbell/);
    await expect(page.getByRole('row', { name: /Gareth Campbell/ })).toContainText('In time', {
      timeout: 30_000,
    });
  });

  test('the manager comes in by a code and sees who is done, and how', async ({ page }) => {
    test.slow();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'I have an activation code' }).click();
    await expectScreen(page, 'Your first sign-in');
    await page.getByLabel('Employee number').fill('00005');
    await page.getByLabel('Activation code').fill(handedOver.code);
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await expectScreen(page, 'Hello, Devon');
    await goTo(page, 'Team');
    await expectScreen(page, 'Your team');
    await page.getByRole('searchbox').fill('Omar Williams');
    // The row moves up once the others are gone.
    await expect(page.getByText(/^1 of \d+ people$/)).toBeVisible();
    const row = page.getByRole('row', { name: /Omar Williams/ });
    await expect(row).toContainText('Done');
    await row.getByRole('link', { name: 'Omar Williams' }).click();
    await expectScreen(page, 'Omar Williams');
    const sensitisation = page.getByRole('article').filter({ hasText: 'Sensitisation' });
    await expect(sensitisation).toContainText('Done on');
    await sensitisation.getByText('History').click();
    await expect(sensitisation.getByRole('listitem').filter({ hasText: 'Completed' })).toBeVisible();
    await expect(page.getByRole('article').filter({ hasText: 'Customer-facing' })).toContainText(
      '1 of 5 requirements done',
    );
  });

  test('the admin finds both in the completion report', async ({ page }) => {
    test.slow();
    await enter(page, loginOf('admin'));
    await goTo(page, 'Completion');
    await expectScreen(page, 'Completion');
    const figures = page.getByRole('region', { name: 'In numbers' });
    await figures.getByRole('link', { name: /Completed.*show who/ }).click();
    await expectScreen(page, 'People behind the numbers');
    const rows = page.getByRole('region', { name: 'People behind the numbers' }).getByRole('row');
    await page.getByLabel('Search').fill(OMAR);
    await expect(rows.filter({ hasText: 'Omar Williams' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'Omar Williams' })).toContainText(/Sensitisation.*Completed/);
    await page.getByLabel('Where they stand').selectOption('');
    await expect(rows.filter({ hasText: 'Customer-facing' })).toContainText(/Omar Williams.*In progress/);
    await page.getByLabel('Search').fill('01208');
    await expect(rows.filter({ hasText: 'Customer-facing' })).toContainText('Gareth Campbell');
  });
});

/** What somebody does with a lesson of each kind. */
const DONE_BY = {
  article: (page: Page) => page.getByRole('button', { name: 'Mark as done' }).click(),
  video: (page: Page) => page.getByRole('button', { name: 'I have read the transcript' }).click(),
  quiz: passQuiz,
  scenario: talk,
  acknowledgement: (page: Page) => page.getByRole('button', { name: 'I confirm this' }).click(),
};

async function passQuiz(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await answerAll(page, KEY, true);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^(Passed|Practised)$/ })).toBeVisible();
}

/** Says the first thing at every step until the conversation ends. */
async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  const choice = page.getByRole('group', { name: 'What do you say or do?' }).getByRole('button').first();
  const ending = page.getByText('How it ends');
  for (let turn = 1; turn <= 12; turn++) {
    await choice.click();
    await expect(page.getByText('What comes of it')).toHaveCount(turn);
    if (await ending.isVisible()) return;
  }
}
