import { hireSomebody } from './support/new-hire.js';
import { failQuiz } from './support/finish-lessons.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('lets a trainer unlock a quiz by keyboard, with a note', async ({ page, baseURL, signIn }) => {
  test.slow();
  await signIn('trainer');
  await page.goto('/closed-quizzes');
  await expectScreen(page, 'Closed quizzes');
  await expect(page.getByText('No quiz is closed for anybody in your area.')).toBeVisible();
  await expectGoodScreen(page, 'closed-quizzes-none');
  const { number } = await hireSomebody(page, baseURL ?? '');
  for (let attempt = 0; attempt < 3; attempt++)
    await failQuiz(page, '/api/me/courses/service-starts-inside/lessons/what-would-you-do');
  await signIn('trainer');
  await page.goto('/closed-quizzes');
  await expectScreen(page, 'Closed quizzes');
  const line = page.getByRole('listitem').filter({ hasText: number });
  await expect(line).toContainText('3 attempts, the last today');
  await expectGoodScreen(page, 'closed-quizzes');
  await line.getByRole('button', { name: /^Unlock What would you do\?/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('How many more attempts?').fill('11');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give a number from 1 to 10.')).toBeVisible();
  await page.getByLabel('How many more attempts?').fill('2');
  await page.getByLabel('What did the two of you agree?').fill('Read the third lesson again first.');
  await expectGoodScreen(page, 'unlock');
  await page.getByRole('dialog').getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText(/^Ana Learner \d+ has 2 attempts again\.$/).first()).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('is closed to learners', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/closed-quizzes');
  await expectScreen(page, 'This is not yours to see');
});
