import { readFile } from 'node:fs/promises';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('writes a tip with its mistakes at its fields, shows it as its readers get it, and publishes, gives out and deletes it', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/tips');
  await page.getByRole('main').getByRole('link', { name: 'Write tips' }).click();
  await expectScreen(page, 'Write tips');
  await expectGoodScreen(page, 'tip-editor');
  await page.getByRole('link', { name: 'Write a new tip' }).click();
  await expectScreen(page, 'A new tip');

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByText('Write something here.').first()).toBeVisible();
  await page.getByLabel('Title').fill('Say it early');
  await page.getByLabel('The tip', { exact: true }).fill('word '.repeat(151));
  await expect(page.getByText('A tip may have at most 150 words; this one has 151.')).toBeVisible();
  await expect(page.getByText('151 of at most 150 words')).toBeVisible();
  await expectGoodScreen(page, 'tip-editor-mistakes');
  await page
    .getByLabel('The tip', { exact: true })
    .fill('Ben asked on **Thursday** for Friday.\n\nWhat did he know on Monday?');
  await page.getByLabel('One thing to do this week').fill('Tell one team today what you need next week.');
  await page.getByLabel('Ask a question about it some days later').check();
  await page.getByLabel('Question', { exact: true }).fill('When do you ask?');
  await page.getByRole('textbox', { name: 'Answer 1' }).fill('Once I need it.');
  await page.getByRole('textbox', { name: 'Answer 2' }).fill('Once I know it.');
  await page.getByRole('radio', { name: 'Answer 2 is right' }).check();
  await page.getByRole('button', { name: 'Add an answer' }).click();
  await expect(page.getByText('Write something here.')).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove answer 3' }).click();
  await page.getByLabel('What is said after the answer').fill('What is known early can be planned.');
  const preview = page.getByRole('region', { name: 'As people get it' });
  await expect(preview.getByText('Thursday')).toBeVisible();
  await preview.getByText('E-mail', { exact: true }).click();
  await expect(preview.getByText('Subject: Tip of the month: Say it early')).toBeVisible();
  await expectGoodScreen(page, 'tip-editor-new');
  await preview.getByText('Chat', { exact: true }).click();
  await expect(preview.getByText('Tip of the month: Say it early', { exact: true })).toBeVisible();
  await expect(preview.getByText('Ben asked on Thursday for Friday.')).toBeVisible();
  await expectGoodScreen(page, 'tip-editor-chat');

  await page.getByRole('button', { name: 'Save draft' }).click();
  await expectScreen(page, 'Say it early');
  await expect(page).toHaveURL(/tip-editor\/say-it-early$/);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It stands at the end of its series');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('“Say it early” is published.');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'As a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('25-say-it-early.md');
  expect(await readFile(await file.path(), 'utf8')).toContain('title: Say it early\norder: 25\n');
  await page.getByRole('link', { name: 'see the published tip', exact: false }).click();
  await expectScreen(page, 'Say it early');
  await expect(page.getByText('Tip 25 of 25 for everybody')).toBeVisible();
  await page.getByRole('link', { name: 'Edit this tip' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expectScreen(page, 'Write tips');
  await expect(page.getByRole('link', { name: 'Say it early' })).toHaveCount(0);
});

test('asks before words are left that are not saved, and goes on with a draft whose publishing was refused', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/tip-editor/new');
  const title = page.getByLabel('Title');
  const body = page.getByLabel('The tip', { exact: true });
  const wouldAsk = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await wouldAsk()).toBe(false);
  await title.fill('Words to keep');
  expect(await wouldAsk()).toBe(true);
  const away = page.getByRole('link', { name: 'All tips to write' });
  await away.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Leave without saving?');
  await expectGoodScreen(page, 'tip-editor-unsaved');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(title).toHaveValue('Words to keep');
  await away.click();
  await dialog.getByRole('button', { name: 'Leave without saving' }).press('Enter');
  await expectScreen(page, 'Write tips');

  await page.getByRole('link', { name: 'Write a new tip' }).click();
  await title.fill('Words to keep');
  await page.getByLabel('One thing to do this week').fill('Tell one team today what you need next week.');
  await body.fill('word '.repeat(151));
  await page.getByLabel('One thing to do this week').click();
  await expect(page.getByText('this one has 151.', { exact: false })).toBeVisible();
  await body.fill('Ben asked on Thursday for Friday.');
  // What was wrong before the last stroke is not held against it.
  const refusal = { code: 'TIP_SERIES_FULL', message: 'x', requestId: 'x' };
  await page.route('**/publication', (route) => route.fulfill({ status: 422, json: refusal }), { times: 1 });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toContainText('The series is full');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page).toHaveURL(/tip-editor\/words-to-keep$/);
  await expect(title).toHaveValue('Words to keep');
  expect(await wouldAsk()).toBe(false);
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expectScreen(page, 'Write tips');
});

test('shows both words where somebody was quicker, and goes back to the folder’s text', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/tip-editor/tomorrows-promises');
  const title = page.getByLabel('Title');
  await expect(title).not.toHaveValue('');
  const before = await title.inputValue();
  const api = '/api/tip-editor/tips/tomorrows-promises';
  const { version, form } = await (await page.request.get(api)).json();
  const theirs = { version, form: { ...form, title: 'Promises for tomorrow' } };
  expect((await page.request.put(`${api}/draft`, { data: theirs })).status()).toBe(204);
  await title.fill('What we promise');
  await page.getByRole('button', { name: 'Save draft' }).click();
  const clash = page.getByRole('alert').filter({ hasText: 'since you opened it' });
  await expect(clash).toContainText('has changed this tip since you opened it');
  await expect(clash).toContainText('Promises for tomorrow');
  await expectGoodScreen(page, 'tip-editor-clash');
  await clash.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(clash).toHaveCount(0);
  await expect(title).toHaveValue('What we promise');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('is published');
  await page.getByRole('button', { name: 'Back to the folder’s text' }).click();
  await expectGoodScreen(page, 'tip-editor-leave');
  await page.getByRole('dialog').getByRole('button', { name: 'Back to the folder’s text' }).click();
  await expect(title).toHaveValue(before);
});

test('is closed to trainers who teach a part of the company, with a word on who may', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await page.route('**/api/tip-editor/tips', (route) =>
    route.fulfill({ status: 403, json: { code: 'WRITES_FOR_EVERYBODY', message: 'x', requestId: 'x' } }),
  );
  await page.goto('/tip-editor');
  await expect(page.getByText('A tip goes to the whole company', { exact: false })).toBeVisible();
});
