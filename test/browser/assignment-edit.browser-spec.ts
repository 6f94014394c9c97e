import { chooseByTitle } from './support/assigning.js';
import { asAdmin } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('edits an assignment after saying who comes, who goes and whose due date would be another; rests and goes on', async ({
  page,
  server,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  await chooseByTitle(page, 'Accountant');
  await page.getByRole('button', { name: 'Next' }).click();
  const enrol = page.getByRole('button', { name: /^Enrol/ });
  const number = (await enrol.innerText()).replace(/\D/g, '');
  await enrol.click();
  await expectScreen(page, /Accountant/);
  const figures = page.getByRole('region', { name: 'How far they are' }).getByRole('listitem');
  await expect(figures.first()).toContainText(number, { timeout: 30_000 });
  const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';

  await page.getByRole('link', { name: 'Edit' }).click();
  await expectScreen(page, /^Edit /);
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  const name = `Accountants again ${Date.now()}`;
  await page.getByLabel('What it is called').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await page.getByLabel('What it is called').fill(name);
  await expect(page.getByText('Only the name changes')).toBeVisible();
  await page.getByRole('radio', { name: /hire/i }).check();
  const dates = page.getByRole('radiogroup', { name: 'For whom is the new due date?' });
  await expect(dates).toBeVisible();
  await dates.getByRole('radio', { name: 'Also for all who have not finished' }).check();
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Who has it, with both dates' });
  await expect(page.getByRole('columnheader', { name: 'Due as edited' })).toBeVisible();
  await expectGoodScreen(page, 'assignment-edit');

  // Somebody else is quicker: nothing is lost without a word.
  const rename = async (version: number) =>
    await asAdmin(server.url, async (api) => {
      const data = { version, due: { days: 20, after: 'enrolment' } };
      expect((await api.put(`/api/assignments/${id}`, { data })).status()).toBe(200);
    });
  await rename(1);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Somebody else has changed this assignment meanwhile.')).toBeVisible();
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  await page.getByLabel('What it is called').fill(name);
  await page.getByRole('radio', { name: /hire/i }).check();
  await dates.getByRole('radio', { name: 'Also for all who have not finished' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expectScreen(page, name);
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Saved.');

  await page.getByRole('button', { name: 'Pause' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nobody further is enrolled until you resume it.');
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/^Paused since/)).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await dialog.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText(/^Paused since/)).toHaveCount(0);

  await page.getByRole('link', { name: 'History' }).click();
  const versions = page.getByRole('region', { name: 'What people were told' });
  await expect(versions.getByRole('listitem')).toHaveCount(3);
  await expect(versions.getByRole('listitem').first()).toContainText('hire date');
});
