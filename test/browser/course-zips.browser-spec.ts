import type { Download } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { rawZip } from '../support/raw-zip.js';
import { unzipped } from '../support/unzipped.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';

const SLUG = 'lost-and-found-desk';
const PAGE = '---\ntitle: The lost-and-found desk\nlanguage: en\n---\nWhat becomes of what is left behind.\n';
const lesson = (title: string, minutes: number) =>
  `---\nkind: article\ntitle: ${title}\nminutes: ${minutes}\n---\nAn umbrella, a quarter past nine.\n`;
const zip = (files: Record<string, string>) => ({
  name: 'course.zip',
  mimeType: 'application/zip',
  buffer: rawZip(Object.entries(files).map(([name, content]) => ({ name: `${SLUG}/${name}`, content }))),
});

/** Chooses a file as whoever has no mouse does: the button opens the chooser of the system. */
async function choose(page: Page, button: string, file: ReturnType<typeof zip>) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  await chooser.setFiles(file);
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<[Download, Map<string, Buffer>]> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const { files } = await unzipped(await readFile(await download.path()));
  return [download, files];
}

test('brings a course in from a zip by keyboard, once it was seen what that changes, and out again as files', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  const draft = `/api/course-drafts/${SLUG}`;
  await page.goto('/course-drafts');
  await page.getByRole('link', { name: 'Import a course' }).press('Enter');
  await expectScreen(page, 'Import a course');
  await choose(page, 'Choose a zip file', zip({ 'course.md': PAGE, '../out.md': 'x', 'run.exe': 'x' }));
  await expect(page.getByText('The zip was not taken, and nothing of it was kept.')).toBeVisible();
  await expect(page.getByText('Its name leads out of the course’s folder', { exact: false })).toBeVisible();
  await expect(page.getByText('Rename or remove this.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'course-import-refused');

  const files = { 'course.md': PAGE, '01-umbrellas.md': lesson('Umbrellas', 500) };
  await choose(page, 'Choose a zip file', zip(files));
  await expect(page.getByRole('heading', { name: `The lost-and-found desk (${SLUG})` })).toBeFocused();
  await expect(page.getByText('There is no such course yet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Umbrellas.*New.*Line 4:/ })).toBeVisible();
  await expectGoodScreen(page, 'course-import-new');
  expect((await page.request.get(draft)).status()).toBe(404);
  await page.getByRole('button', { name: 'Make it a draft' }).press('Enter');
  await expectScreen(page, 'The lost-and-found desk');

  await page.goto('/course-import');
  const mended = { ...files, '01-umbrellas.md': lesson('Umbrellas and hats', 5) };
  await choose(page, 'Choose a zip file', zip(mended));
  await expect(page.getByRole('group', { name: 'Somebody is writing this course' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Umbrellas and hats.*Rewritten/ })).toBeVisible();
  await expectGoodScreen(page, 'course-import-open');
  // A colleague adds a lesson meanwhile: nobody has looked at that.
  await page.request.post(`${draft}/lessons`, { data: { kind: 'article', title: 'Keys' } });
  await page.getByRole('button', { name: 'Replace that draft' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Replace the draft?' });
  await dialog.getByRole('button', { name: 'Replace it' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText('Somebody has changed the draft since you looked.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).press('Enter');
  await expect(page.getByRole('row', { name: /Keys.*Gone/ })).toBeVisible();
  await page.getByRole('button', { name: 'Replace that draft' }).press('Enter');
  await dialog.getByRole('button', { name: 'Replace it' }).press('Enter');
  await expectScreen(page, 'The lost-and-found desk');
  const [ofDraft, written] = await downloaded(page, () =>
    page.getByRole('link', { name: 'Download as files' }).press('Enter'),
  );
  expect(ofDraft.suggestedFilename()).toBe(`${SLUG}-draft.zip`);
  expect([...written.keys()].toSorted()).toEqual([
    `courses/${SLUG}/01-umbrellas.md`,
    `courses/${SLUG}/course.md`,
  ]);

  const { version } = await (await page.request.get(draft)).json();
  expect((await page.request.post(`${draft}/publication`, { data: { version } })).status()).toBe(204);
  await page.goto(`/courses/${SLUG}`);
  const [published, own] = await downloaded(page, () =>
    page.getByRole('link', { name: 'Download as files' }).press('Enter'),
  );
  expect(published.suggestedFilename()).toBe(`${SLUG}.zip`);
  expect(own).toEqual(written);
  await expectGoodScreen(page, 'course-page-files');
});

test('takes a zip that is dropped, and lets what is the same be', async ({ page, signIn }) => {
  await signIn('trainer');
  const bytes = await (await page.request.get('/api/course-zips/leading-service')).body();
  await page.goto('/course-import');
  await expectScreen(page, 'Import a course');
  const transfer = await page.evaluateHandle((encoded) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    data.items.add(new File([content], 'leading-service.zip', { type: 'application/zip' }));
    return data;
  }, bytes.toString('base64'));
  await page
    .getByRole('button', { name: 'Choose a zip file' })
    .dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('Every file is as it is here. There is nothing to import.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make it a draft' })).toHaveCount(0);
});
