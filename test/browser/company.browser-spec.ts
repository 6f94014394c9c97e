import { asAdmin } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

/** Sixteen by sixteen pixels of one colour. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAGUlEQVR42mMQScn7TwlmGDVg1IBRA4aLAQAAOOUQIc1eJwAAAABJRU5ErkJggg==',
  'base64',
);

/** What the demo company says. */
const PROMISE = { name: 'promise', language: null, text: 'an answer by noon of the next working day' };
const WORDS = [PROMISE, { name: 'help', language: null, text: 'the People team on extension 120' }];

test.afterEach(async ({ baseURL }) => {
  // Other tests look at the same company.
  await asAdmin(baseURL ?? '', async (api) => {
    const said = await (await api.get('/api/company/words')).json();
    const words = { version: said.version, words: WORDS };
    expect((await api.put('/api/company/words', { data: words })).status()).toBe(200);
    const { version } = await (await api.get('/api/company')).json();
    const data = { version, name: 'Harbourlight', accent: '#14646e', removeLogo: true };
    expect((await api.put('/api/company', { data })).status()).toBe(200);
  });
});

test('lets an admin choose name, logo and colour, which everybody sees at once', async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/company');
  await expectScreen(page, 'Company look');
  const name = page.getByLabel('Company name');
  await name.fill('');
  const accent = page.getByRole('textbox', { name: 'Accent colour' });
  await accent.fill('#ffcc0');
  await page.getByRole('button', { name: 'Save the look' }).click();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await expect(page.getByText('Write the colour as # and six digits')).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill('Harbourlight Group');
  await accent.fill('#ffcc00');
  await expect(page.getByText(/^Too pale for words at 1\.3 to 1/)).toBeVisible();
  const file = page.getByLabel('Image file');
  await file.setInputFiles({ name: 'l.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await page.getByRole('button', { name: 'Save the look' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'An SVG can carry scripts' })).toBeVisible();
  await file.setInputFiles({ name: 'l.png', mimeType: 'image/png', buffer: LOGO });
  await expect(page.getByText('The new logo, not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Save the look' }).click();
  await expect(page.getByText('The logo now')).toBeVisible();
  await expect(page).toHaveTitle('Company look · Harbourlight Group');
  await expect(page.getByRole('navigation').getByText('Harbourlight Group')).toBeVisible();
  await expectGoodScreen(page, 'company');
  // Somebody who is not signed in, in another browser.
  const outside = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await outside.goto('/sign-in');
  await expectScreen(outside, 'Sign in');
  await expect(outside).toHaveTitle('Sign in · Harbourlight Group');
  await expect(outside.locator('img[src^="/api/company/logos/"]')).toHaveJSProperty('naturalWidth', 16);
  const button = outside.getByRole('button', { name: 'Sign in' });
  await expect(button).toHaveCSS('color', 'rgb(255, 255, 255)');
  await expect(button).not.toHaveCSS('background-color', 'rgb(255, 204, 0)');
  await expectGoodScreen(outside, 'company-sign-in');
  await outside.context().close();
  await page.getByRole('button', { name: 'Remove the logo' }).click();
  await asAdmin(baseURL ?? '', async (api) => {
    const { version } = await (await api.get('/api/company')).json();
    await api.put('/api/company', { data: { version, name: 'Somebody else’s', accent: '#14646e' } });
  });
  await page.getByRole('button', { name: 'Save the look' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Somebody else has changed the look meanwhile' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Save the look' }).click();
  await expect(page.getByText('There is no logo')).toBeVisible();
  await expect(page).toHaveTitle('Company look · Harbourlight Group');
});

test('is closed to everybody else', async ({ page, signIn }) => {
  await signIn('manager');
  await page.goto('/company');
  await expectScreen(page, 'This is not yours to see');
});

test('lets an admin say what lessons say in the company’s words, in every language or in one', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/company');
  await expectScreen(page, 'Company look');
  const help = page.getByLabel('Whom to ask for help');
  const saves = page.getByRole('button', { name: 'Save the words' });
  await help.fill('Dana Wells, extension 12');
  await saves.press('Enter');
  await expect(page.getByText('The words are saved.', { exact: false }).first()).toBeVisible();
  await page.getByLabel('In which language').selectOption('German');
  await expect(help).toHaveValue('');
  await help.fill('Dana Wells, Durchwahl 12');
  await saves.press('Enter');
  const said = async () => (await (await page.request.get('/api/company/words')).json()).words;
  await expect
    .poll(said)
    .toEqual([
      PROMISE,
      { name: 'help', language: null, text: 'Dana Wells, extension 12' },
      { name: 'help', language: 'de', text: 'Dana Wells, Durchwahl 12' },
    ]);
  await help.fill('');
  await saves.press('Enter');
  await expect.poll(said).toHaveLength(2);
});
