import { hireSomebody, lessonAddress } from './support/new-hire.js';
import { tabTo } from './support/quiz-key.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';
import { writtenLessons } from './support/written-content.js';

const LESSONS = writtenLessons('service-starts-inside').length;

const choices = (page: Page) =>
  page.getByRole('group', { name: 'What do you say or do?' }).getByRole('button');
const conversation = (page: Page) => page.getByRole('list', { name: 'The conversation' });
const ending = (page: Page) => page.getByText('How it ends');

/** Says the first or the last thing at every step until the conversation ends. */
async function talk(page: Page, pick: 'first' | 'last'): Promise<void> {
  for (let turn = 1; turn <= 12; turn++) {
    const choice = choices(page)[pick]();
    await tabTo(page, (await choice.textContent()) ?? '', 'button');
    await page.keyboard.press('Enter');
    await expect(page.getByText('What comes of it')).toHaveCount(turn);
    // What comes of it is where reading goes on.
    await expect(
      conversation(page)
        .locator('> li')
        .nth(turn - 1),
    ).toBeFocused();
    if (await ending(page).isVisible()) return;
  }
}

test('is walked through by keyboard alone, to one ending and then to another', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'late-before-it-began'));
  await expectScreen(page, 'Late before it began');
  await tabTo(page, 'Begin the conversation', 'button');
  await page.keyboard.press('Enter');
  await expect(choices(page).first()).toBeVisible();
  await talk(page, 'first');
  await expect(ending(page)).toBeVisible();
  const firstEnding = await page.getByRole('heading', { level: 2 }).first().textContent();
  await expect(page.getByText(`1 of ${LESSONS} lessons done`).first()).toBeVisible();
  await expectGoodScreen(page, 'scenario-ended');
  await tabTo(page, 'Walk through it again', 'button');
  await page.keyboard.press('Enter');
  await expect(ending(page)).toHaveCount(0);
  await talk(page, 'last');
  await expect(ending(page)).toBeVisible();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).not.toBe(firstEnding);
});

test('goes on at the step that was left, also after the connection was away', async ({
  page,
  baseURL,
  context,
}) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'late-before-it-began'));
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  await expect(choices(page).first()).toBeVisible();
  await context.setOffline(true);
  await choices(page).first().click();
  await expect(page.getByText('Not saved yet; we keep trying')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('What comes of it')).toHaveCount(1);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const asked = await choices(page).allTextContents();
  await page.reload();
  await expect(page.getByText('What comes of it')).toHaveCount(1);
  expect(await choices(page).allTextContents()).toEqual(asked);
  await expectGoodScreen(page, 'scenario-under-way');
});

test('lets stand what was said in another window', async ({ page, baseURL, context }) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'late-before-it-began'));
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  await expect(choices(page).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto(lessonAddress(hire, 'late-before-it-began'));
  await expect(choices(other).first()).toBeVisible();
  await choices(page).first().click();
  await expect(page.getByText('What comes of it')).toHaveCount(1);
  await choices(other).last().click();
  await expect(other.getByText('What comes of it')).toHaveCount(1);
  await expect(other.getByRole('alert')).toContainText('In another window you have said something else');
});
