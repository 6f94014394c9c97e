import type { Locator } from '@playwright/test';
import { expect, type Page } from './test.js';

/** Goes on with the key for the next thing until it has the focus, as whoever has no mouse does. */
export async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'combobox' | 'radio',
  name: string | RegExp,
  within: Page | Locator = page,
) {
  const wanted = within.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first();
  // A switch of several places shows labels; what has the focus are the radios behind them.
  if (role === 'radio') await expect(wanted).toBeAttached();
  else await expect(wanted).toBeVisible();
  for (let step = 0; step < 150; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to ${String(name)} by keyboard.`);
}

/** Presses a button, or follows a link. */
export async function press(page: Page, role: 'button' | 'link', name: string | RegExp, within?: Locator) {
  await tabTo(page, role, name, within);
  await page.keyboard.press('Enter');
}

/** Writes over what stands in a field. */
export async function write(page: Page, name: string | RegExp, words: string) {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(words);
}
