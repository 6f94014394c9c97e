import { HookSink, isSignedBy } from '../support/hook-sink.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('lets an admin add a webhook, keep its secret, see a test arrive or not, and send again', async ({
  page,
  signIn,
}) => {
  test.slow();
  const sink = await HookSink.start();
  await signIn('admin');
  await page.goto('/webhooks');
  await expectScreen(page, 'Webhooks');
  await expectGoodScreen(page, 'webhooks-none');
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a webhook' });
  await adding.getByRole('button', { name: 'Add a webhook' }).click();
  await expect(adding.getByText('Give it a name.')).toBeVisible();
  await expect(adding.getByText('Choose at least one.')).toBeVisible();
  await adding.getByLabel('Name').fill('Data warehouse');
  await adding.getByLabel('Address').fill('http://me@169.254.169.254/in');
  await adding.getByLabel('Somebody was given a badge').check();
  await adding.getByRole('button', { name: 'Add a webhook' }).click();
  await expect(adding.getByText(/private network/)).toBeVisible();
  await expectGoodScreen(page, 'webhooks-add');
  await adding.getByLabel('Address').fill(sink.url('/in'));
  await adding.getByRole('button', { name: 'Add a webhook' }).click();
  const handing = page.getByRole('dialog', { name: 'The secret' });
  const secret = await handing.getByLabel('Secret').inputValue();
  await expectGoodScreen(page, 'webhooks-secret');
  await handing.getByRole('button', { name: 'I have it' }).click();
  await expect(handing).toBeHidden();
  await expectGoodScreen(page, 'webhooks');

  await page.getByRole('link', { name: 'Data warehouse' }).click();
  await expectScreen(page, 'Data warehouse');
  await page.getByRole('button', { name: 'Send a test' }).click();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('The test was taken over: the server answered 200.')).toBeVisible();
  expect(sink.requests.map((request) => isSignedBy(secret, request))).toEqual([true]);
  sink.manner = () => 500;
  await page.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByRole('row', { name: /Given up/ })).toContainText('Status 500');
  await expectGoodScreen(page, 'webhook');
  await page
    .getByRole('row', { name: /Given up/ })
    .getByRole('button', { name: /^Open/ })
    .click();
  const detail = page.getByRole('dialog', { name: 'A test' });
  await expect(detail.getByText('status 500')).toBeVisible();
  await expectGoodScreen(page, 'webhook-delivery');
  sink.manner = () => 200;
  await detail.getByRole('button', { name: 'Send again' }).click();
  await expect(detail).toBeHidden();
  await expect.poll(() => sink.requests.length, { timeout: 15_000 }).toBe(3);

  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  const asking = page.getByRole('dialog', { name: 'Remove Data warehouse?' });
  await asking.getByRole('button', { name: 'Remove' }).click();
  await expectScreen(page, 'Webhooks');
  await expect(page.getByRole('link', { name: 'Data warehouse' })).toHaveCount(0);
  await sink.close();
});
