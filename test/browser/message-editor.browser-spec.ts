import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const SUBJECT = 'You have earned a badge: {{badge}}';

test('writes what a message says beside what its readers get, says what is wrong with a text at its line, saves it and goes back', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/message-editor');
  await expectScreen(page, 'What messages say');
  await expect(page.getByText('14, 3 and 1 days before the due day')).toBeVisible();
  await expectGoodScreen(page, 'message-list');
  await page.getByRole('link', { name: 'Badge earned' }).click();
  await expectScreen(page, 'Badge earned');
  await expect(page.getByLabel('Subject')).toHaveValue(SUBJECT);
  const mail = page.frameLocator('iframe[title="The mail as mail programs show it"]');
  await expect(mail.getByText('Hello Noor,')).toBeVisible();
  await expect(mail.getByRole('link', { name: 'See your badge' })).toBeVisible();
  await expectGoodScreen(page, 'message-editor');

  // By keyboard: where the cursor was, a press puts what is filled in.
  const body = page.getByLabel('Text', { exact: true });
  await body.fill('Well done: ');
  await body.press('End');
  await page.getByRole('button', { name: 'badge', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(body).toHaveValue('Well done: {{badge}}');
  await expect(body).toBeFocused();
  await page.keyboard.type('!');
  await expect(mail.getByText('Well done: Good listener!')).toBeVisible();
  await expect(page.getByText('“!” presses people', { exact: false })).toBeVisible();

  await page.getByLabel('Reader').selectOption('Zoë: long names, odd signs');
  await expect(mail.getByText('Hello Zoë-Alexandra <Z> O’Sullivan,')).toBeVisible();
  await expect(mail.getByText('<b>Übersee</b>', { exact: false })).toBeVisible();
  await page.getByText('Phone', { exact: true }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expectGoodScreen(page, 'message-editor-phone-dark-mail');
  await page.getByText('Plain text', { exact: true }).first().click();
  await expect(page.getByText('See your badge:', { exact: false })).toBeVisible();
  await page.getByText('Inbox', { exact: true }).last().click();
  await expectGoodScreen(page, 'message-editor-inbox');

  await body.fill('Well done.\n\nYours: {{bage}}.');
  await expect(page.getByText('Line 3: There is no "bage" here: perhaps "badge" is meant.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(body).toBeFocused();
  await expect(page.getByText('Something has to be put right first: see the marked fields.')).toBeVisible();
  await expectGoodScreen(page, 'message-editor-mistake');

  await body.fill('Well done.\n\nYours: {{badge}}.');
  await expect(page.getByText('Line 3:', { exact: false })).toBeHidden();
  await page.getByRole('link', { name: 'All messages' }).click();
  await expect(page.getByRole('dialog')).toContainText('Leave without saving?');
  await page.keyboard.press('Escape');
  await expect(body).toHaveValue('Well done.\n\nYours: {{badge}}.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. It holds for what is said from now on.').first()).toBeVisible();
  await expect(page.getByText('Written here', { exact: true })).toBeVisible();
  await expectGoodScreen(page, 'message-editor-saved');
  await page.getByRole('button', { name: 'As shipped' }).click();
  const dialog = page.getByRole('dialog');
  await expectGoodScreen(page, 'message-editor-back');
  await dialog.getByRole('button', { name: 'As shipped' }).click();
  await expect(dialog).toBeHidden();
  await expect(body).toHaveValue(/You will find it with your other badges/);
  // The way back of the way back.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(body).toHaveValue('Well done.\n\nYours: {{badge}}.');
});

test('begins another language from the English text, and shows theirs where somebody else was quicker', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/message-editor/kudos');
  await expectScreen(page, 'Thanks from a colleague');
  await page.getByLabel('Language').selectOption('Spanish');
  await expect(page.getByText('Nothing in this language yet')).toBeVisible();
  await page.getByLabel('Subject').fill('Alguien te da las gracias');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. It holds for what is said from now on.').first()).toBeVisible();

  const saveElsewhere = async (version: number, subject: string) => {
    const text = { subject, button: 'Leer', body: 'Gracias por {{behaviour}}.' };
    const data = { language: 'es', version, text };
    const answer = await page.request.put('/api/message-editor/messages/kudos', { data });
    expect(answer.status()).toBe(200);
  };
  await saveElsewhere(1, 'Gracias');
  await page.getByLabel('Subject').fill('Un colega te da las gracias');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Gracias por {{behaviour}}.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'message-editor-clash');
  /** Saves, and waits until the form holds what stands then: the way back of this save is on the page by that time. */
  const save = async (label: string) => {
    const isReadAnew = page.waitForResponse(
      (response) => response.url().includes('messages/kudos?') && response.request().method() === 'GET',
    );
    await page.getByRole('button', { name: label, exact: true }).click();
    await isReadAnew;
    await expect(page.getByText('Saved. It holds for what is said from now on.').first()).toBeVisible();
    await expect(page.getByLabel('Subject')).toHaveValue('Un colega te da las gracias');
  };
  await save('Save mine over it');
  const undo = page.getByRole('button', { name: 'Undo' }).last();
  // The way back leads to theirs, and never over what somebody has saved since.
  await undo.click();
  await expect(page.getByLabel('Subject')).toHaveValue('Gracias');
  await page.getByLabel('Subject').fill('Un colega te da las gracias');
  await save('Save');
  await saveElsewhere(5, 'Muchas gracias');
  await undo.click();
  await expect(
    page.getByText('This was not taken back: somebody has changed the text since.').first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Subject')).toHaveValue('Muchas gracias');
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await expect(
    page.getByText(/The test is on its way to you|You have no e-mail address here/).first(),
  ).toBeVisible();
  await page.goto('/message-editor');
  await expect(page.getByText('Spanish: Written here')).toBeVisible();
});
