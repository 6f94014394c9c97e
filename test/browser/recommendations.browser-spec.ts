import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const EVIDENCE =
  'Stayed on the phone with the depot until the missing part was on the van, and told the branch before it asked.';

test('lets a manager put somebody forward from their page, and a second person agree', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('manager');
  await page.goto('/team');
  await page.getByRole('link', { name: 'Kofi Daley' }).click();
  const name = 'Kofi Daley';
  await page.getByRole('button', { name: 'Put forward for a badge' }).click();
  const dialog = page.getByRole('dialog', { name: `Put forward: ${name}` });
  await dialog.getByRole('button', { name: 'Put forward' }).click();
  await expect(dialog.getByText('Choose a badge.')).toBeVisible();
  await expect(dialog.getByText('Choose what they showed.')).toBeVisible();
  await dialog.getByLabel('For which badge?').selectOption({ label: 'Behind the scenes' });
  await dialog.getByLabel('What did they show?').selectOption({ label: 'Ask early' });
  await dialog.getByLabel('What happened, and what did it change?').fill(EVIDENCE);
  await expectGoodScreen(page, 'recommendations-dialog');
  await dialog.getByRole('button', { name: 'Put forward' }).click();
  await expect(dialog).toBeHidden();
  // Said once more, it is told why not.
  await page.getByRole('button', { name: 'Put forward for a badge' }).click();
  await dialog.getByLabel('For which badge?').selectOption({ label: 'Behind the scenes' });
  await dialog.getByLabel('What did they show?').selectOption({ label: 'Ask early' });
  await dialog.getByLabel('What happened, and what did it change?').fill(EVIDENCE);
  await dialog.getByRole('button', { name: 'Put forward' }).click();
  await expect(
    dialog.getByText('They were put forward for this badge already', { exact: false }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/recommendations?of=mine');
  await expectScreen(page, 'Put forward');
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(
    'Waits for a second person',
  );
  await expect(page.getByRole('button', { name: `Take back: ${name}` })).toBeVisible();
  await expectGoodScreen(page, 'recommendations-mine');

  await signIn('admin');
  await page.goto('/recommendations');
  const waiting = page.getByRole('listitem').filter({ hasText: name });
  await expect(waiting).toContainText(EVIDENCE);
  await expectGoodScreen(page, 'recommendations-waiting');
  await waiting.getByRole('button', { name: `Decline: ${name}` }).click();
  const refusal = page.getByRole('dialog');
  await refusal.getByRole('button', { name: 'Decline' }).click();
  await expect(refusal.getByText('Say it in ten letters or more.')).toBeVisible();
  await expectGoodScreen(page, 'recommendations-decline');
  await page.keyboard.press('Escape');
  await waiting.getByRole('button', { name: `Agree: ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give the badge' }).click();
  await expect(waiting).toHaveCount(0);

  await signIn('manager');
  await page.goto('/recommendations?of=mine');
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Given');
  await page.goto('/inbox');
  await expect(page.getByText('The person you put forward gets the badge')).toBeVisible();
});

test('says what would bring something where nothing waits, and has no door for learners', async ({
  page,
  signIn,
}) => {
  await signIn('manager');
  await page.goto('/recommendations');
  // The demo company has one that waits, by somebody who teaches.
  await expect(page.getByText('Put forward by Tomás Reyes', { exact: false })).toBeVisible();
  await signIn('admin');
  await page.goto('/recommendations?of=mine');
  await expect(page.getByText('You have put nobody forward yet')).toBeVisible();
  await expectGoodScreen(page, 'recommendations-empty');
  await page.getByRole('button', { name: 'Put somebody forward' }).click();
  await expect(page.getByRole('dialog').getByLabel('Whom')).toBeVisible();
  await signIn('newhire');
  await page.goto('/recommendations');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Put forward');
});
