import { tabTo } from './support/quiz-key.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';
import { bringTwice, importRows, type TwoRecords } from './support/two-records.js';

/** The card of a pair, however far down the list it stands. */
async function findCard(page: Page, { name }: TwoRecords) {
  await expectScreen(page, 'Duplicates');
  const card = page.getByRole('article', { name });
  const more = page.getByRole('button', { name: 'Show more' });
  await expect(async () => {
    if (!(await card.isVisible())) await more.click({ timeout: 1_000 });
    await expect(card).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  return card;
}

/** The address of whoever has a number. */
async function addressOf(page: Page, number: string): Promise<string> {
  const { items } = await (await page.request.get('/api/people', { params: { text: number } })).json();
  return `/people/${items[0].id}`;
}

test('shows who may be here twice and why, and tells two apart, by keyboard, with a way back', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  const two = await bringTwice(page, 'Ida');
  await page.goto('/people');
  await page.getByRole('link', { name: 'Duplicates' }).click();
  const card = await findCard(page, two);
  await expect(card).toContainText('Likely one person');
  await expect(card).toContainText('The same e-mail address before the @');
  await expect(card).toContainText('One began within a month after the other had left');
  await expect(card.getByRole('row', { name: /^HR system/ })).toContainText('payrolltemp agency');
  await expect(card.getByRole('row', { name: /^Department the same/ })).toBeVisible();
  await expect(card.getByRole('row', { name: /^Where they stand/ })).toContainText('HereLeft');
  await expectGoodScreen(page, 'duplicates');

  const act = `Not the same person: ${two.own} and ${two.agency}`;
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, act, 'button');
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await expect(page.getByText(/pairs? shown/)).toBeFocused();
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();

  await card.getByRole('button', { name: act }).click();
  await page.getByRole('link', { name: 'Decided: two people' }).click();
  await expectScreen(page, 'Decided: two people');
  const row = page.getByRole('row', { name: new RegExp(two.agency) });
  await expect(row).toContainText('Grace Bennett');
  await expectGoodScreen(page, 'duplicates-told-apart');
  await row.getByRole('button', { name: `Take back: ${two.own} and ${two.agency}` }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('link', { name: 'All duplicates' }).click();
  await expect(card).toBeVisible();
  await page.getByText('Possibly one person').click();
  await expect(page).toHaveURL(/strength=possible/);
  await expect(card).toHaveCount(0);
});

test('merges two records for good, after saying what that does and what stands in the way', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  const two = await bringTwice(page, 'Uma');
  const oldAddress = await addressOf(page, two.agency);
  const personId = oldAddress.split('/').at(-1);
  const given = await page.request.post('/api/grants', {
    data: { personId, role: 'viewer', scope: { kind: 'everybody' } },
  });
  expect(given.status()).toBe(201);
  await page.goto('/people/duplicates');
  await (await findCard(page, two)).getByRole('heading').click();
  await tabTo(page, `Merge ${two.own} and ${two.agency} …`, 'link');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Merge two records');
  const recordOf = (number: string) => page.getByRole('radio', { name: new RegExp(`\\(${number}, `) });
  await expect(recordOf(two.own)).toBeChecked();
  await expect(page.getByText(`Files from temp agency may go on naming ${two.agency}`)).toBeVisible();
  const rights = page.getByRole('group', { name: `Rights that end with ${two.agency}` });
  await expect(rights.getByRole('listitem')).toHaveText(['The role viewer']);
  await expectGoodScreen(page, 'merge');

  await recordOf(two.agency).check();
  const blocked = page.getByRole('alert', { name: 'They cannot be merged like this' });
  await expect(blocked).toContainText(`${two.own} stays in service longer than ${two.agency}`);
  await expect(page.getByRole('button', { name: /^Merge/ })).toHaveCount(0);
  await expectGoodScreen(page, 'merge-blocked');
  await blocked.getByRole('button', { name: `Let ${two.own} stay instead` }).click();
  await expect(recordOf(two.own)).toBeChecked();

  const ask = `Merge ${two.agency} into ${two.own} …`;
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, ask, 'button');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Merge ${two.agency} into ${two.own}?` });
  await expect(dialog).toContainText(`${two.name} (${two.agency}, temp agency) becomes part of`);
  await expect(dialog).toContainText('This cannot be undone.');
  await expectGoodScreen(page, 'merge-confirm');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: ask })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Merge for good', 'button');
  await page.keyboard.press('Enter');
  await expectScreen(page, `${two.name} has one record now`);
  await expect(page.getByRole('alert')).toContainText(`${two.agency} was merged into ${two.own}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(rights).toBeVisible();
  await expectGoodScreen(page, 'merge-done');

  await page.reload();
  await expectScreen(page, 'Nothing left to merge');
  await page.getByRole('link', { name: `Open ${two.name}` }).click();
  await expectScreen(page, two.name);
  const numbers = page.getByRole('region', { name: 'Employee numbers' });
  await expect(numbers.getByRole('listitem')).toHaveText([
    `${two.own}, payroll leads`,
    `${two.agency}, temp agency merged`,
  ]);
  await page.goto(oldAddress);
  await expectScreen(page, two.name);
  await expect(page.getByText(`${two.agency} was merged into ${two.own}`)).toBeVisible();
  await expectGoodScreen(page, 'merged-record');
});

test('merges somebody with another record from their own page, and leads rows of the old number to them', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  const two = await bringTwice(page, 'Eva');
  await importRows(page, 'agency', `${two.agency},Bo,Ray,,Customer Care,2025-01-06,2026-02-27`);
  await page.goto(await addressOf(page, two.own));
  await page.getByRole('link', { name: 'Merge with another record' }).click();
  await expectScreen(page, 'Merge with another record');
  const other = page.getByRole('textbox', { name: 'The other record' });
  await other.fill(two.own);
  await page.getByRole('option', { name: new RegExp(two.own) }).click();
  await expect(page.getByText('This is the record that you came from')).toBeVisible();
  await expectGoodScreen(page, 'merge-pick');
  await other.fill(two.agency);
  await page.getByRole('option', { name: new RegExp(two.agency) }).click();
  await expectScreen(page, 'Merge two records');
  const blocked = page.getByRole('alert', { name: 'They cannot be merged like this' });
  await expect(blocked).toContainText(`A row of an import with the number ${two.agency} waits`);
  await blocked.getByRole('link', { name: 'Rows that wait' }).click();
  const held = page.getByRole('article', { name: `Employee number ${two.agency}` });
  await expect(held).toContainText('Left; the last day was');
  await held.getByRole('button', { name: 'Leave as it is' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave as it is' }).click();
  await expect(held).toHaveCount(0);
  await page.goBack();
  await page.getByRole('button', { name: `Merge ${two.agency} into ${two.own} …` }).click();
  await page.getByRole('button', { name: 'Merge for good' }).click();
  await expectScreen(page, `${two.name} has one record now`);

  await importRows(page, 'agency', `${two.agency},Una,Holm,,Customer Care,2025-01-06,2026-02-27`);
  await page.goto('/imports/held');
  await expect(held).toContainText(`Merged: ${two.name} stands for this record now`);
  await held.getByRole('button', { name: 'Same person, new name' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`another number leads ${two.name}`);
  await dialog.getByRole('button', { name: 'Same person, new name' }).click();
  await expect(held).toHaveCount(0);
});

test('asks for two records where the address names none', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/people/merge');
  await expectScreen(page, 'Merge two records');
  await expectGoodScreen(page, 'merge-nobody');
  await page.getByRole('link', { name: 'All duplicates' }).click();
  await expectScreen(page, 'Duplicates');
});

test('is closed to whoever does not run the programme', async ({ page, signIn }) => {
  await signIn('manager');
  for (const address of ['/people/duplicates', '/people/duplicates/told-apart', '/people/merge?first=x']) {
    await page.goto(address);
    await expectScreen(page, 'This is not yours to see');
  }
});
