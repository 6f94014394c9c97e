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
  const next = page.getByRole('link', { name: /^Go on with Customer-facing service: The eight/ });
  await expect(next).toBeVisible();
  await expectGoodScreen(page, 'finish');
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
