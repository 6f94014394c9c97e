import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

const NOW = new Date().toISOString();
const MESSAGE = {
  id: 'lost',
  person: { id: 'x', name: 'Deon Campbell' },
  channel: 'email',
  chat: null,
  kind: 'test',
  subject: 'Inhouse can reach you',
  status: 'unconfirmed',
  reason: 'no-answer',
  reply: 'Connection closed unexpectedly',
  attempts: 1,
  createdAt: NOW,
  nextAttemptAt: null,
  settledAt: NOW,
  canBeRepeated: true,
};

test('an admin sends a test message and reads it, though no mail server is set', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/outbox');
  await expectScreen(page, 'Outbox');
  await expect(page.getByRole('group', { name: /nothing is sent/ })).toContainText('set SMTP_URL');
  await page.getByRole('button', { name: 'Send me a test message' }).click();
  await expect(page.getByText('The test message stands below.').first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Read “Inhouse can reach you”/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('this is the test message that you asked for');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectGoodScreen(page, 'outbox');
  await page.getByLabel('Which messages').selectOption('Failed');
  await expect(page).toHaveURL(/status=failed/);
  await expect(page.getByText('No message is in this state.')).toBeVisible();
});

test('an admin decides whether a message goes out again that may have arrived', async ({ page, signIn }) => {
  await signIn('admin');
  await page.route('**/api/outbox?*', (route) =>
    route.fulfill({ json: { items: [MESSAGE], nextCursor: null } }),
  );
  await page.route('**/api/outbox/lost', (route) =>
    route.fulfill({ json: { ...MESSAGE, address: 'deon@example.com', text: 'Hello Deon,' } }),
  );
  await page.route('**/api/outbox/state', (route) =>
    route.fulfill({
      json: {
        sender: 'training@example.com',
        testedAt: NOW,
        email: { waiting: 3, oldestWaitingAt: NOW, underWay: 0, failed: 0, unconfirmed: 1 },
        chat: { waiting: 0, oldestWaitingAt: null, underWay: 0, failed: 0, unconfirmed: 0 },
      },
    }),
  );
  let sent = 0;
  await page.route('**/api/outbox/lost/send-again', (route) => {
    sent++;
    return route.fulfill({ json: { ...MESSAGE, status: 'planned', address: null, text: null } });
  });
  await page.goto('/outbox');
  await expect(page.getByText('Mail comes from training@example.com.')).toBeVisible();
  await page.getByRole('button', { name: /^Read/ }).click();
  await expect(page.getByRole('dialog')).toContainText('no answer came');
  await expectGoodScreen(page, 'outbox-message');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByRole('dialog')).toContainText('then Deon Campbell gets it twice');
  await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('The message waits to be sent.').first()).toBeVisible();
  expect(sent).toBe(1);
});

test('is closed to everybody else', async ({ page, signIn }) => {
  await signIn('trainer');
  await page.goto('/outbox');
  await expect(page.getByRole('heading', { name: 'Outbox' })).toBeHidden();
});
