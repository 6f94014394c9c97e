import { hireSomebody, lessonAddress } from './support/new-hire.js';
import { finishAllBut } from './support/finish-lessons.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('says what was achieved and what is next when the last lesson is done', async ({ page, baseURL }) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  await finishAllBut(page, 'service-starts-inside', 'my-commitment');
  await page.goto(lessonAddress(hire, 'my-commitment'));
  await page.getByRole('button', { name: 'I confirm this' }).click();
  const wayOn = page.getByRole('link', { name: 'See what you have achieved' });
  await expect(wayOn).toBeFocused();
  await page.keyboard.press('Enter');
  await expectScreen(page, 'You have finished Sensitisation');
  await expect(page.getByText(/Well done, Ana/)).toBeVisible();
  await expect(page.getByText('lessons done')).toBeVisible();
  const earned = page.getByRole('region', { name: 'You have earned a badge' });
  await expect(earned.getByRole('link', { name: 'See it: Inside out' })).toBeVisible();
  const next = page.getByRole('link', { name: /^Go on with Customer-facing service: The eight/ });
  await expect(next).toBeVisible();
  const questions = page.getByRole('region', { name: 'Three short questions' });
  await questions.getByRole('button', { name: 'Send' }).click();
  await expect(questions.getByRole('radio', { name: '1 of 5: Not at all' }).first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await questions.getByLabel('What one thing would you change?').fill('Shorter films.');
  await expectGoodScreen(page, 'finish');
  await questions.getByRole('button', { name: 'Skip these questions' }).click();
  await expect(questions.getByText('You have skipped these questions.', { exact: false })).toBeVisible();
  await page.reload();
  await questions.getByRole('button', { name: 'Answer after all' }).click();
  await expect(questions.getByRole('radio', { name: '5 of 5: Very useful' })).toBeChecked();
  await expect(questions.getByLabel('What one thing would you change?')).toHaveValue('Shorter films.');
  await questions.getByRole('radio', { name: '4 of 5' }).last().check();
  await questions.getByRole('button', { name: 'Send' }).click();
  await expect(questions.getByText('Worth the time: 4 of 5')).toBeVisible();
  await expect(questions.getByText('What you would change: “Shorter films.”')).toBeVisible();
  await next.click();
  await expectScreen(page, 'The eight that keep coming back');
});

test('drops no paper for people who asked for less motion', async ({ page, baseURL }) => {
  const hire = await hireSomebody(page, baseURL ?? '');
  await finishAllBut(page, 'service-starts-inside', '');
  const paper = page.locator('[aria-hidden] > span:not(:first-child)').first();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(`/learning/${hire.enrolments.sensitisation}/finish`);
  await expectScreen(page, 'You have finished Sensitisation');
  await expect(paper).toHaveCSS('display', 'block');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(paper).toHaveCSS('display', 'none');
});

test('says what is open when somebody comes too early', async ({ page, baseURL }) => {
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(`/learning/${hire.enrolments.sensitisation}/finish`);
  await expectScreen(page, 'Sensitisation is not finished yet');
  await page.getByRole('link', { name: 'Go on: Who needs your work?' }).click();
  await expectScreen(page, 'Who needs your work?');
});
