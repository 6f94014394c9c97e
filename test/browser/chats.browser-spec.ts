import { HookSink } from '../support/hook-sink.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('lets an admin connect the channel of a department, test it, change it and remove it', async ({
  page,
  signIn,
}) => {
  test.slow();
  const sink = await HookSink.start();
  await signIn('admin');
  await page.goto('/chats');
  await expectScreen(page, 'Chats');
  await expectGoodScreen(page, 'chats-none');
  await page.getByRole('button', { name: 'Connect a channel' }).click();
  const adding = page.getByRole('dialog', { name: 'Connect a channel' });
  await adding.getByRole('button', { name: 'Connect a channel' }).click();
  await expect(adding.getByText('Give it a name.')).toBeVisible();
  await expect(adding.getByText('Choose a department.')).toBeVisible();
  await adding.getByLabel('Microsoft Teams').check();
  await expect(adding.getByText(/choose Workflows in the channel/)).toBeVisible();
  await adding.getByLabel('Slack').check();
  await adding.getByLabel('Name').fill('#care');
  await adding.getByRole('combobox', { name: 'Department' }).selectOption('Customer Care');
  await adding.getByLabel('Address').fill('https://example.com/in');
  await adding.getByRole('button', { name: 'Connect a channel' }).click();
  await expect(adding.getByText(/not an address of a chat service/)).toBeVisible();
  await expectGoodScreen(page, 'chats-add');
  await adding.getByLabel('Address').fill(sink.url('/services/T0/B0/a-secret-that-is-long'));
  await adding.getByRole('button', { name: 'Connect a channel' }).click();
  await expect(adding).toBeHidden();
  const row = page.getByRole('row', { name: /#care/ });
  await expect(row).toContainText('…long');
  await expect(row).not.toContainText('secret');
  await expectGoodScreen(page, 'chats');

  sink.manner = () => 404;
  await page.getByRole('button', { name: 'Open #care' }).click();
  const open = page.getByRole('dialog', { name: '#care' });
  await open.getByRole('button', { name: 'Send a test post' }).click();
  await expect(open.getByRole('status')).toContainText('the service answered 404');
  await expectGoodScreen(page, 'chat-test');
  expect(JSON.parse(sink.requests[0]?.body ?? '{}').text).toBe('Inhouse can reach you here');

  await open.getByRole('button', { name: 'Change' }).click();
  const changing = page.getByRole('dialog', { name: 'Change this channel' });
  await expect(changing.getByRole('combobox', { name: 'Department' })).toHaveValue(/.+/);
  await changing.getByLabel('Switched on').uncheck();
  await changing.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Off');

  await page.getByRole('button', { name: 'Open #care' }).click();
  await open.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog', { name: 'Remove #care?' }).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No channels yet')).toBeVisible();
  await sink.close();
});

test('lets somebody connect a chat of their own instead of mail, see a test arrive, and take it away', async ({
  page,
  signIn,
}) => {
  test.slow();
  const sink = await HookSink.start();
  await signIn('newhire');
  await page.goto('/profile');
  const section = page.getByRole('region', { name: 'Chat instead of mail' });
  await section.getByRole('button', { name: 'Connect a chat' }).click();
  const connecting = page.getByRole('dialog', { name: 'Connect a chat' });
  await connecting.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(connecting.getByText('Give the address that the service showed you.')).toBeVisible();
  await connecting.getByLabel('Address').fill('http://169.254.169.254/in');
  await connecting.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(connecting.getByText(/private network|not an address of a chat service/)).toBeVisible();
  await expectGoodScreen(page, 'own-chat-connect');
  await connecting.getByLabel('Address').fill(sink.url('/services/T0/B0/a-secret-that-is-long'));
  await connecting.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(section).toContainText('…long');
  await section.getByRole('button', { name: 'Send a test post' }).click();
  await expect(section.getByRole('status')).toContainText('It was taken over');
  expect(sink.requests).toHaveLength(1);
  await expectGoodScreen(page, 'own-chat');
  await section.getByRole('button', { name: 'Take it away' }).click();
  await page
    .getByRole('dialog', { name: 'Take this chat away?' })
    .getByRole('button', { name: 'Take it away' })
    .click();
  await expect(section.getByRole('button', { name: 'Connect a chat' })).toBeVisible();
  await sink.close();
});

test('shows a tip as a chat shows it, and how messages and webhooks fare', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/tips');
  await page.getByRole('link', { name: 'Two readers, two needs' }).click();
  await page.getByText('Chat', { exact: true }).click();
  await expect(page.getByText('Choose what else comes here')).toBeVisible();
  await expectGoodScreen(page, 'tip-chat');
  await page.goto('/health');
  await expectScreen(page, 'Health');
  await expect(page.getByText('Messages to people')).toBeVisible();
  await expect(page.getByText(/^Chat: 0 waiting/)).toBeVisible();
  await expectGoodScreen(page, 'health-messages');
});
