import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabTo } from './support/quiz-key.js';
import { expectGoodScreen, expectNoAxeViolations, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';

const NEW_HIRES = join(process.cwd(), 'content/demo/new-hires.csv');
const MISTAKES = join(process.cwd(), 'test/data/people-with-mistakes.csv');
const FILE = 'File from your HR system';

const csv = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

/** The new hires, all of whom begin in a month: once somebody has begun, what follows by itself stands against undoing their import. */
function newHiresToCome() {
  const firstDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  return csv('new-hires.csv', readFileSync(NEW_HIRES, 'utf8').replaceAll(/,20[\d-]{8},,/g, `,${firstDay},,`));
}

/** Goes as far as the columns of a file. */
async function openFile(page: Page, file: string | ReturnType<typeof csv>, source?: string): Promise<void> {
  await page.goto('/imports/new');
  await expectScreen(page, 'Import people');
  await page.getByLabel(FILE).setInputFiles(file);
  if (source) {
    await page.getByLabel('Where it comes from').selectOption({ label: 'Another HR system …' });
    await page.getByLabel('Name of the HR system').fill(source);
  }
  await page.getByRole('button', { name: 'Go on to the columns' }).click();
}

const fileInField = (page: Page) =>
  page.getByLabel(FILE).evaluate((field: HTMLInputElement) => field.files?.[0]?.name);

async function check(page: Page): Promise<void> {
  await expectScreen(page, 'What the columns mean');
  await page.getByRole('button', { name: 'See what would change' }).click();
}

const tile = (page: Page, what: string) =>
  page.getByRole('region', { name: 'In numbers' }).getByRole('listitem').filter({ hasText: what });

test('brings people in and takes them back, by keyboard alone', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/');
  await tabTo(page, 'Imports', 'link');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Imports of people');
  await tabTo(page, 'Import people', 'link');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Import people');
  await tabTo(page, 'Go on to the columns', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose a file first.')).toBeVisible();
  await page.getByLabel(FILE).setInputFiles(newHiresToCome());
  await expect(page.getByText(/new-hires\.csv, \d+ kB/)).toBeVisible();
  await expectGoodScreen(page, 'import-file');
  await tabTo(page, 'Go on to the columns', 'button');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'What the columns mean');
  await expect(page.getByLabel('What “Work Email” is taken for')).toHaveValue('email');
  await expectGoodScreen(page, 'import-columns');
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, 'See what would change', 'button');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'What new-hires.csv would change');
  await expect(tile(page, 'people we did not know')).toContainText('30');
  await expectGoodScreen(page, 'import-check');
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, 'Import 30 people', 'button');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Import of new-hires.csv');
  await expect(page.getByText('Done: this is what was imported')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Done: this is what was imported')).toBeVisible();
  await expectGoodScreen(page, 'import-applied');
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, 'All imports', 'link');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Imports of people');
  await expectGoodScreen(page, 'import-history');
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, 'Undo the import of new-hires.csv …', 'button');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('30 people whom it added are removed');
  await expectGoodScreen(page, 'import-undo');
  await tabTo(page, 'Undo the import', 'button');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /new-hires\.csv/ }).first()).toContainText('Undone');
});

test('shows every mistake with its line and what can be done about it', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await openFile(page, MISTAKES);
  await check(page);
  await expectScreen(page, 'What people-with-mistakes.csv would change');
  const refused = page.getByRole('region', { name: 'Refused rows' });
  await expect(refused.getByRole('row', { name: /31\/02\/2027/ })).toContainText('Hire Date');
  await expect(page.getByText('1 supervisor is not known')).toBeVisible();
  await expectGoodScreen(page, 'import-mistakes');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download refused rows' }).click();
  expect(readFileSync((await (await download).path()) ?? '', 'utf8')).toContain('31/02/2027');
  const before = await tile(page, 'rows with mistakes').innerText();
  await page.getByRole('button', { name: 'Take them without a supervisor' }).click();
  await expect(page.getByText('Unknown supervisors are left empty')).toBeVisible();
  await expect(tile(page, 'rows with mistakes')).not.toHaveText(before);
  // The file is in this page and nowhere else.
  await page.reload();
  await expect(page.getByText('To carry this out, choose the file again')).toBeVisible();
  await expectGoodScreen(page, 'import-file-gone');
});

test('asks how dates are written and never guesses, and keeps columns as they are corrected', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  const rows = ['A1,Ann Lee,03/04/2026,Care,1990-01-01', 'A2,Bo Diaz,05/06/2026,Care,1991-01-01'];
  const content = ['Code,Name,Hire Date,Team,Birth Date', ...rows].join('\n');
  await openFile(page, csv('agency.csv', content), 'Agency');
  await expectScreen(page, 'What the columns mean');
  await expect(page.getByRole('row', { name: /Birth Date/ })).toContainText('Never stored');
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Something is missing' })).toContainText(
    'Employee number',
  );
  await page.getByLabel('What “Code” is taken for').selectOption({ label: 'Employee number' });
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText('we do not guess')).toBeVisible();
  await expectGoodScreen(page, 'import-dates');
  await page.getByRole('radio', { name: '3 Apr 2026' }).check();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expectScreen(page, 'What agency.csv would change');
  await page.getByText('How the file was read').click();
  await expect(page.getByText('First day: dates written as dd/MM/yyyy')).toBeVisible();
  await expect(page.getByText('Never stored, since too private: Birth Date')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the columns' }).click();
  await expect(page.getByLabel('What “Code” is taken for')).toHaveValue('employeeNumber');
  await page.getByRole('link', { name: 'Choose another file' }).click();
  await expectScreen(page, 'Import people');
  expect(await fileInField(page)).toBe('agency.csv');
});

test('says what stands against undoing an import', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/imports');
  await page.getByRole('link', { name: 'people.csv', exact: true }).click();
  await expectScreen(page, 'Import of people.csv');
  await page.getByRole('button', { name: 'Undo this import …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It cannot be undone now');
  await expect(dialog.getByRole('listitem').first()).toContainText(/later import|no longer kept/);
  await expectGoodScreen(page, 'import-undo-blocked');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Undo this import …' })).toBeFocused();
  await page.getByRole('link', { name: 'All imports' }).click();
  await page.getByRole('link', { name: 'absences.csv' }).click();
  await expectScreen(page, 'Import of absences.csv');
  await expect(tile(page, 'absences we did not know')).toContainText('60');
});

test('repeats what the API says of a file that cannot be read', async ({ page, signIn }) => {
  await signIn('admin');
  const latin = Buffer.from('Employee #,First Name,Last Name\n1,José,Núñez\n', 'latin1');
  await openFile(page, csv('latin.csv', latin));
  await expect(page.getByRole('alert')).toContainText(/not saved as UTF-8: from line 2.*CSV UTF-8/);
  await expectNoAxeViolations(page);
});

test('takes a file that is dropped, and begins anew when the page was loaded again', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/imports/new/columns');
  await expectScreen(page, 'Import people');
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Employee #,First Name,Last Name\nD1,Ann,Lee\n'], 'dropped.csv'));
    return data;
  });
  await page.getByText('Drop it here or choose it').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('dropped.csv, 1 kB')).toBeVisible();
  expect(await fileInField(page)).toBe('dropped.csv');
  await page.getByRole('button', { name: 'Go on to the columns' }).click();
  await expectScreen(page, 'What the columns mean');
  await expect(page.getByText('dropped.csv: 1 row, UTF-8')).toBeVisible();
});

test('wants it confirmed when many would leave', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/imports/new');
  await page.getByLabel(FILE).setInputFiles(NEW_HIRES);
  await page.getByRole('radio', { name: 'Everybody of this source' }).check();
  await expect(page.getByLabel('Last day of whoever is not in the file')).toBeVisible();
  await page.getByRole('button', { name: 'Go on to the columns' }).click();
  await check(page);
  await expectScreen(page, 'What new-hires.csv would change');
  await page.getByRole('button', { name: /^Import [\d,]+ people$/ }).click();
  await expect(page.getByText('Confirm that they have left')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveAccessibleName(/^Yes, [\d,]+ of [\d,]+ people have left/);
  await expectGoodScreen(page, 'import-leavers');
});

test('shows how far an import is, also when the page is loaded again', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  const { items } = await (await page.request.get('/api/people/imports')).json();
  const { id } = items.find(({ status }: { status: string }) => status === 'applied');
  const progress = { phase: 'writing', rowsDone: 40, rowsTotal: 80, sharePermille: 675 };
  let isRunning = true;
  await page.route(`**/api/people/imports/${id}`, async (route) => {
    const answer = await route.fetch();
    const record = await answer.json();
    await route.fulfill({ json: isRunning ? { ...record, status: 'running', progress } : record });
  });
  await page.goto(`/imports/${id}`);
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '68%');
  await page.reload();
  await expect(page.getByText('Writing people …')).toBeVisible();
  await expectGoodScreen(page, 'import-running');
  isRunning = false;
  await expect(page.getByText('Done: this is what was imported')).toBeVisible();
  // It may be asking once more.
  await page.unrouteAll({ behavior: 'wait' });
});

test('is empty before the first import, and shut for who does not run the programme', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.route('**/api/people/imports?*', (route) =>
    route.fulfill({ json: { items: [], nextCursor: null } }),
  );
  await page.goto('/imports');
  await expect(page.getByText('Nothing was imported yet')).toBeVisible();
  await expectGoodScreen(page, 'import-none');
  await signIn('newhire');
  for (const address of ['/imports', '/imports/new', '/imports/new/columns', '/imports/x']) {
    await page.goto(address);
    await expectScreen(page, 'This is not yours to see');
  }
  await expect(page.getByRole('link', { name: 'Imports', exact: true })).toHaveCount(0);
});

test('holds a number that is known under another name until somebody says whose it is', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/imports/held');
  await expect(page.getByText('Nothing waits')).toBeVisible();
  const row = '00308,Zoë,Quimby,,Teller,Branch Operations,2026-02-05';
  const content = `Employee #,First Name,Last Name,Work Email,Job Title,Department,Hire Date\n${row}\n`;
  await openFile(page, csv('renamed.csv', content));
  await check(page);
  await expectScreen(page, 'What renamed.csv would change');
  await expect(tile(page, 'number known under another name')).toContainText('1');
  await page.getByRole('button', { name: 'Keep 1 row for a decision' }).click();
  await expectScreen(page, 'Import of renamed.csv');
  await page.getByRole('link', { name: 'Look at the rows that wait' }).click();
  await expectScreen(page, 'Rows that wait for you');
  const held = page.getByRole('article', { name: 'Employee number 00308' });
  await expect(held).toContainText('Kwame Clarke');
  await expectGoodScreen(page, 'import-held');
  await held.getByRole('button', { name: 'Somebody else: 00308' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Somebody else' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Whoever has this number has not left');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await held.getByRole('button', { name: 'Leave as it is: 00308' }).click();
  await dialog.getByRole('button', { name: 'Leave as it is' }).click();
  await expect(page.getByText('Nothing waits')).toBeVisible();
});
