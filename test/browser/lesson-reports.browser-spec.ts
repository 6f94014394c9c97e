import { hireSomebody, lessonAddress } from './support/new-hire.js';
import { asAdmin } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const WORDS = 'The second paragraph names a colleague who has left.';

test('lets a learner say what is wrong by keyboard, loses nothing, and shows the answer of whoever teaches', async ({
  page,
  baseURL,
  context,
  signIn,
}) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  const address = lessonAddress(hire, 'who-needs-your-work');
  await page.goto(address);
  const open = page.getByRole('button', { name: 'Something is wrong here' });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Something is wrong here' })).toBeVisible();
  await expectGoodScreen(page, 'lesson-report');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Say in a few words what is wrong.')).toBeVisible();
  await page.getByLabel('What is wrong?').fill(WORDS);
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  await page.reload();
  await open.click();
  await expect(page.getByLabel('What is wrong?')).toHaveValue(WORDS);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('dialog').getByText('Not saved yet; we keep trying')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Sent. Thank you', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Waits for an answer')).toBeVisible();
  await expect(page.getByText(WORDS)).toBeVisible();

  await signIn('admin');
  await page.goto('/lesson-reports');
  await expectScreen(page, 'Reported mistakes');
  await expect(page.getByText(WORDS)).toBeVisible();
  await expectGoodScreen(page, 'lesson-reports');
  await page.getByRole('button', { name: 'Answer Ana Learner', exact: false }).first().click();
  await page.getByLabel('What was done about it?').fill('Mended, thank you.');
  await expectGoodScreen(page, 'lesson-report-answer');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Ana now sees your answer.').first()).toBeVisible();
  await page.getByText('Answered', { exact: true }).click();
  await expect(page.getByText('Mended, thank you.', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/status=answered/);
  await expectGoodScreen(page, 'lesson-reports-answered');
});

test('says so where nothing waits, and is closed to learners', async ({ page, baseURL, signIn }) => {
  await signIn('trainer');
  await page.goto('/lesson-reports');
  await expectScreen(page, 'Reported mistakes');
  const open = await asAdmin(
    baseURL ?? '',
    async (api) => await (await api.get('/api/lesson-reports')).json(),
  );
  for (const { id } of open.items) {
    await asAdmin(baseURL ?? '', (api) =>
      api.put(`/api/lesson-reports/${id}/answer`, { data: { text: 'Mended.' } }),
    );
  }
  await page.reload();
  await expect(page.getByText('Nothing waits for an answer.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'lesson-reports-none');
  await signIn('newhire');
  await page.goto('/lesson-reports');
  await expectScreen(page, 'This is not yours to see');
  await expect(page.getByRole('link', { name: 'Mistakes', exact: true })).toHaveCount(0);
});
