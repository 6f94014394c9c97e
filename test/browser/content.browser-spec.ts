import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('shows what is published and how the content folder stands, and names mistakes by file and line', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/content');
  await expectScreen(page, 'Content');
  await expect(page.getByText(/^No mistakes in \d+ courses, \d+ tracks and \d+ tips\.$/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Sensitisation/ })).toContainText('Published');
  await expect(page.getByRole('row', { name: /^Two readers, two needs/ })).toContainText('Published');
  // The folder of the demo company has no mistake in it.
  const message = 'An article needs a title.';
  const advice = [{ path: 'courses/listening/02-hear.md', line: 6, message: 'The article has 640 words.' }];
  const mistakes = [{ path: 'courses/listening/03-say-it-back.md', line: 2, message }];
  let conflicts = ['handling-a-request'];
  await page.route('**/api/content/check', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), mistakeCount: 1, mistakes, advice, conflicts } });
  });
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.getByRole('row', { name: /say-it-back\.md 2 An article needs a title/ })).toBeVisible();
  const couldBe = page.getByRole('region', { name: 'Advice' });
  await expect(couldBe.getByRole('row', { name: /hear\.md 6 The article has 640 words/ })).toBeVisible();
  await expectGoodScreen(page, 'content');
  // Somebody else was quicker: the server knows of no conflict, and says so where it was chosen.
  await page.getByRole('button', { name: 'Take the folder’s' }).click();
  const dialog = page.getByRole('dialog', { name: 'Whose words stay in handling-a-request?' });
  await dialog.getByRole('button', { name: 'Take the folder’s' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nobody has to choose about this course any more');
  await page.route('**/api/content/conflicts/*/settlement', (route) => route.fulfill({ status: 204 }));
  conflicts = [];
  await dialog.getByRole('button', { name: 'Take the folder’s' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Changed in the browser and in the folder' })).toBeHidden();
});

test('is closed to everybody else', async ({ page, signIn }) => {
  await signIn('trainer');
  await page.goto('/content');
  await expectScreen(page, 'This is not yours to see');
});
