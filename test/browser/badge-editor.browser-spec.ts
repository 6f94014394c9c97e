import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const REFUSED = 'Only shapes may stand in a drawing';

test('writes a badge with what earns it, says who would have it, refuses a drawing with a script, publishes and withdraws it', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/badges/counts');
  await page.getByRole('main').getByRole('link', { name: 'Write badges' }).click();
  await expectScreen(page, 'Write badges');
  await expectGoodScreen(page, 'badge-editor');
  await page.getByRole('link', { name: 'New badge' }).click();
  await expectScreen(page, 'A new badge');

  const kind = page.getByLabel('It is earned by');
  await kind.selectOption('being chosen as star of a quarter');
  await expect(
    page.getByText('Whoever a panel chooses as star of the quarter', { exact: false }),
  ).toBeVisible();
  await kind.selectOption('thanks from colleagues');
  await page.getByLabel('Title').fill('Helping hand');
  await page.getByLabel('What earns it, in one sentence').fill('For thanks from a colleague.');
  await page.getByLabel('What it stands for').fill('You were there when it counted.');
  await page.getByLabel('From how many colleagues').fill('1');
  await expect(page.getByText('This can never be met: 2 departments need as many colleagues.')).toBeVisible();
  await expect(
    page.getByText('Whoever is thanked by 1 colleague of 2 other departments has earned it.'),
  ).toBeVisible();
  const departments = page.getByLabel('From how many other departments');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(departments).toBeFocused();
  await expect(page.getByText('Something has to be put right first: see the marked fields.')).toBeVisible();
  await expectGoodScreen(page, 'badge-editor-never');
  await departments.fill('1');
  await page.getByRole('checkbox', { name: 'Find the cause' }).check();
  await expect(page.getByText(/(people|person) in service meets? what it asks\./)).toBeVisible();

  await page.locator('input[type=file]').setInputFiles({
    name: 'bad.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><script>alert(1)</script><circle cx="48" cy="48" r="40" fill="#a93058"/></svg>',
    ),
  });
  await expect(page.getByText(REFUSED, { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'badge-editor-refused');
  await page.getByLabel('Shape').selectOption('heart');
  await page.getByLabel('Colour').selectOption('red');
  await expect(page.getByText(REFUSED, { exact: false })).toBeHidden();
  await page.getByRole('button', { name: 'Show names' }).click();
  const meaning = page.getByRole('region', { name: 'Who would have it today' });
  await expect(meaning.getByRole('listitem').first()).toBeVisible();
  await expectGoodScreen(page, 'badge-editor-new');

  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/earned it already/)).toBeVisible();
  await expectGoodScreen(page, 'badge-editor-publish');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toBeHidden();
  await expectScreen(page, 'Helping hand');
  await expectGoodScreen(page, 'badge-editor-published');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('“Helping hand” is not given any more.').first()).toBeVisible();
  await page.getByRole('link', { name: 'All badges' }).click();
  await expect(page.getByText('Withdrawn')).toBeVisible();
});

test('shows both words where somebody else has published the badge meanwhile', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/badge-editor/steady');
  await expectScreen(page, 'Steady');
  await page.getByLabel('Title').fill('Steady as ever');
  await page.getByLabel('Shape').selectOption('tick');
  await page.evaluate(async () => {
    const address = '/api/badge-editor/badges/steady';
    const badge = await (await fetch(address)).json();
    const criterion = { kind: 'tip-streak', months: 6 };
    const form = { ...badge.form, title: 'Steady hand', criterion, expiresAfterMonths: 24 };
    const body = JSON.stringify({ version: badge.version, form });
    await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  });
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Steady hand')).toBeVisible();
  await expect(page.getByText(/tries the tips of 6 months running/)).toBeVisible();
  await expectGoodScreen(page, 'badge-editor-clash');
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Steady hand');
  await page.getByRole('button', { name: 'Back to the folder’s text' }).click();
  await dialog.getByRole('button', { name: 'Back to the folder’s text' }).click();
  await expect(dialog).toBeHidden();
  await expectScreen(page, 'Steady');
});
