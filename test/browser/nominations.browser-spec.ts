import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test, VIEWPORTS } from './support/test.js';

const EVIDENCE =
  'Asked the branches in August what they would need for the move, so every shelf stood ready on the day.';
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

test('has a colleague nominated, read and voted on by a panel, announced, and named once they agree', async ({
  page,
  signIn,
}) => {
  test.slow();
  test.skip(
    /-(01|04|07|10)-0[1-3]$/.test(daysAgo(0)),
    'Nominations end within the quarter, which has just begun.',
  );
  await signIn('newhire');
  await page.goto('/stars');
  await expectScreen(page, 'Stars of the quarter');
  await expect(page.getByText('You have nominated nobody yet.', { exact: false })).toBeVisible();
  // The star of the quarter before agreed to be named.
  await expect(page.getByText('The panel chose a colleague who is not named here.')).toHaveCount(0);
  await expect(page.getByText('Nobody has been chosen yet')).toHaveCount(0);
  await expectGoodScreen(page, 'stars-none-of-mine');
  await page.getByRole('button', { name: 'Nominate a colleague' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Look at it first' }).click();
  await expect(dialog.getByText('Choose whom you nominate.')).toBeVisible();
  await expect(dialog.getByText('Say it in thirty letters or more', { exact: false })).toBeVisible();
  await dialog.getByLabel('Whom do you nominate?').fill('reyes tom');
  await dialog.getByRole('option', { name: 'Tomás Reyes', exact: false }).click();
  await dialog.getByLabel('What did they show?').selectOption({ label: 'Ask early' });
  await dialog.getByLabel('What happened, and what did it change?').fill(EVIDENCE);
  await dialog.getByLabel('Whom did it help? (optional)').fill('All nine branches');
  await expectGoodScreen(page, 'stars-nominate');
  await dialog.getByRole('button', { name: 'Look at it first' }).click();
  await expect(dialog.getByText('It helped: All nine branches')).toBeVisible();
  await expectGoodScreen(page, 'stars-nominate-check');
  await dialog.getByRole('button', { name: 'Send to the panel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('You can nominate 2 more colleagues.')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw your nomination of Tomás Reyes' }).click();
  await expect(
    page.getByRole('dialog').getByText('The panel will not read it.', { exact: false }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectGoodScreen(page, 'stars');

  await signIn('admin');
  await page.goto('/stars/rounds');
  await expectScreen(page, 'Rounds and panels');
  await page.getByRole('button', { name: 'Name the panel' }).click();
  const people = page.getByRole('dialog').getByLabel('Who is on the panel?');
  for (const name of ['Naomi Fraser', 'Kofi Daley', 'campbell']) {
    await people.fill(name);
    await page.getByRole('dialog').getByRole('option').first().click();
  }
  await expectGoodScreen(page, 'stars-panel-dialog');
  await page.getByRole('button', { name: 'Name them' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Change the days' }).click();
  await page.getByLabel('Nominations until').fill(daysAgo(2));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('The panel votes')).toBeVisible();
  await expectGoodScreen(page, 'stars-rounds');

  // Whoever nominated somebody does not vote for them.
  await signIn('newhire');
  await page.goto('/stars/panel');
  await expect(page.getByText('You nominated them, so you do not vote for them.')).toBeVisible();
  await page.getByRole('button', { name: 'Abstain' }).click();
  await expect(page.getByText('You abstained.', { exact: false }).first()).toBeVisible();
  await expectGoodScreen(page, 'stars-conflict');
  await signIn('manager');
  await page.goto('/stars');
  await expect(page.getByText('You are on the panel')).toBeVisible();
  await expectGoodScreen(page, 'stars-asked');
  await page.getByRole('link', { name: 'Read and vote' }).click();
  await page.getByRole('button', { name: 'Vote for Tomás Reyes' }).click();
  await expect(page.getByText('Your vote is in.', { exact: false }).first()).toBeVisible();
  await expectGoodScreen(page, 'stars-vote');

  await signIn('admin');
  await page.goto('/stars/rounds');
  await page.getByRole('button', { name: 'Change the days' }).click();
  await page.getByLabel('Votes until').fill(daysAgo(1));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('2 of 3; 2 are needed')).toBeVisible();
  await expectGoodScreen(page, 'stars-count');
  await page.getByRole('button', { name: 'Count and announce' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Count and announce' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Announced', { exact: true })).toHaveCount(2);
  await page.goto('/stars');
  await expect(page.getByText('The panel chose a colleague who is not named here.')).toBeVisible();

  await signIn('trainer');
  await page.goto('/stars');
  await expect(page.getByText(EVIDENCE)).toBeVisible();
  await page.getByRole('button', { name: 'Let everybody read my name' }).click();
  await expect(page.getByText('Everybody can read your name here.')).toBeVisible();
  await expectGoodScreen(page, 'stars-own');
  await page.setViewportSize(VIEWPORTS.phone);
  await signIn('manager');
  await page.goto('/stars');
  await expect(page.getByText('Tomás Reyes, Human Resources')).toBeVisible();
});

test('says beforehand what goes with what, and lets admins write that beside what everybody will see', async ({
  page,
  signIn,
}) => {
  await signIn('newhire');
  await page.goto('/thanks');
  await page.getByRole('link', { name: 'What goes with what' }).click();
  await expectScreen(page, 'What goes with what');
  await expect(page.getByRole('heading', { name: 'How to take part' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change this page' })).toHaveCount(0);
  await expectGoodScreen(page, 'rewards');

  await signIn('admin');
  await page.goto('/rewards/edit');
  await expectScreen(page, 'Change “What goes with what”');
  const source = page.getByLabel('Text (Markdown)');
  await source.fill('Thanks cost nothing. <b>Money</b>');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write Markdown only', { exact: false })).toBeVisible();
  await source.fill('## Thanks\n\nThey cost nothing, and are read.');
  await expect(page.getByRole('heading', { name: 'Thanks', level: 2 })).toBeVisible();
  await expectGoodScreen(page, 'rewards-edit');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectScreen(page, 'What goes with what');
  await expect(page.getByText('They cost nothing, and are read.')).toBeVisible();
});
