import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test, VIEWPORTS } from './support/test.js';

const SENTENCE = 'You stayed until every shelf label was right.';

test('lets somebody thank a colleague from anywhere, change it, offer it for the wall and withdraw it', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('manager');
  await page.goto('/help');
  await page.getByRole('button', { name: 'Give thanks' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thank a colleague' });
  await dialog.getByRole('button', { name: 'Send thanks' }).click();
  await expect(dialog.getByText('Choose whom you thank.')).toBeVisible();
  await expect(dialog.getByText('Choose what they showed.')).toBeVisible();
  await dialog.getByLabel('Whom do you thank?').fill('reyes tom');
  await dialog.getByRole('option', { name: 'Tomás Reyes · Learning Specialist · Human Resources' }).click();
  await dialog.getByLabel('What did they show?').selectOption({ label: 'Keep hold until it is done' });
  await dialog.getByLabel('What did they do?').fill(SENTENCE);
  await expectGoodScreen(page, 'thanks-give');
  await dialog.getByRole('button', { name: 'Send thanks' }).click();
  await expect(page.getByText('Sent. Tomás Reyes has a notice in the inbox.').first()).toBeVisible();

  await page.goto('/thanks?of=given');
  await expectScreen(page, 'Thanks');
  await expect(page.getByText(SENTENCE)).toBeVisible();
  await page.getByRole('button', { name: 'Change your thanks to Tomás Reyes' }).click();
  await page.getByLabel('For which piece of work? (optional)').fill('The new depot');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('For: The new depot')).toBeVisible();
  await page.getByRole('button', { name: 'Offer your thanks to Tomás Reyes for the wall' }).first().click();
  await expect(page.getByText('On the wall once Tomás Reyes agrees').first()).toBeVisible();
  await expectGoodScreen(page, 'thanks-given');

  await page.getByText('Received', { exact: true }).click();
  const agree = page
    .getByRole('button', { name: 'Let everybody read the thanks from', exact: false })
    .first();
  await expect(agree).toBeVisible();
  await expectGoodScreen(page, 'thanks');
  await agree.click();
  await expect(page.getByText('Now everybody can read it.').first()).toBeVisible();
  await page.getByText('Wall', { exact: true }).click();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expectGoodScreen(page, 'thanks-wall');
  await page
    .getByRole('button', { name: /^Report the thanks/ })
    .first()
    .click();
  await page.getByLabel('What is wrong with them?').fill('That never happened.');
  await page.getByRole('button', { name: 'Send to the admins' }).click();
  await expect(page.getByText('Sent to the admins.').first()).toBeVisible();

  await page.goto('/thanks?of=given');
  await page.getByRole('button', { name: 'Withdraw your thanks to Tomás Reyes' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText(SENTENCE)).toHaveCount(0);

  await signIn('admin');
  await page.goto('/thanks/reports');
  await expectScreen(page, 'Reported thanks');
  await expect(page.getByText('That never happened.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'thanks-reports');
  await page.getByRole('button', { name: /^Keep the thanks/ }).click();
  await expect(page.getByText('Nothing is reported.')).toBeVisible();
});

test('finds people and teams in one field, told apart, and thanks a team', async ({ page, signIn }) => {
  test.slow();
  await signIn('manager');
  await page.goto('/thanks?of=wall');
  await expect(page.getByText(/to Branch Operations \(\d+ people\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Give thanks' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Thank a colleague or a team' });
  await dialog.getByLabel('Whom do you thank?').fill('park fatima');
  await expect(dialog.getByRole('option', { name: 'Fatima Park · Branch Operations Manager' })).toBeVisible();
  await expect(
    dialog.getByRole('option', { name: /^Fatima Park’s team · Team of \d+ people/ }),
  ).toBeVisible();
  await dialog.getByLabel('Whom do you thank?').fill('branch op');
  await dialog.getByRole('option', { name: /^Branch Operations · Department of \d+ people$/ }).click();
  await dialog.getByLabel('What did they show?').selectOption({ label: 'Own it' });
  await dialog.getByLabel('What did they do?').fill(SENTENCE);
  await dialog.getByLabel('Everybody may read it, if the team’s manager agrees').check();
  await expectGoodScreen(page, 'thanks-give-team');
  await dialog.getByRole('button', { name: 'Send thanks' }).click();
  await expect(
    page.getByText('Sent. Everybody in Branch Operations finds it under Thanks.').first(),
  ).toBeVisible();
  await page.getByText('Given', { exact: true }).click();
  await expect(page.getByText(/^To Branch Operations \(\d+ people\)/).first()).toBeVisible();
  await expect(page.getByText('On the wall once the team’s manager agrees').first()).toBeVisible();
  await expectGoodScreen(page, 'thanks-given-team');
  await page.getByRole('button', { name: 'Withdraw your thanks to Branch Operations' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText(SENTENCE)).toHaveCount(0);
});

test('has thanks within reach of the thumb, and says why they were not taken', async ({ page, signIn }) => {
  await page.setViewportSize(VIEWPORTS.phone);
  await signIn('newhire');
  await page.goto('/thanks');
  await expect(page.getByText('No thanks yet')).toBeVisible();
  await page.getByRole('button', { name: 'Thank', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Thank a colleague' });
  await dialog.getByLabel('Whom do you thank?').fill('reyes tom');
  await dialog.getByRole('option', { name: 'Tomás Reyes', exact: false }).click();
  await dialog.getByLabel('What did they show?').selectOption({ label: 'Own it' });
  await dialog.getByLabel('What did they do?').fill(SENTENCE);
  await page.route('**/api/kudos', (route) =>
    route.fulfill({
      status: 422,
      json: {
        code: 'KUDOS_RECEIVER_LEFT',
        message: 'x',
        details: [{ field: 'to', code: 'KUDOS_RECEIVER_LEFT', message: 'x' }],
        requestId: 'x',
      },
    }),
  );
  await dialog.getByRole('button', { name: 'Send thanks' }).click();
  await expect(dialog.getByText('This person does not work here at present', { exact: false })).toBeVisible();
  await expect(dialog.getByLabel('What did they do?')).toHaveValue(SENTENCE);
});
