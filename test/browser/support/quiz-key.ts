import { expect, type Page } from '@playwright/test';
import type { quizKey, WrittenQuestion } from './written-content.js';

/** Presses Tab until something has the focus; the keyboard alone must get there. */
export async function tabTo(
  page: Page,
  name: RegExp | string,
  role: 'button' | 'radio' | 'checkbox' | 'link',
) {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** The text of the question on the screen, without its number. */
export async function questionText(page: Page): Promise<string> {
  const legend = page.locator('fieldset legend');
  return (await legend.evaluate((element) => element.lastChild?.textContent ?? '')).trim();
}

/** Answers the question on the screen by keyboard alone, and goes on. */
export async function answerByKeyboard(
  page: Page,
  question: WrittenQuestion,
  isRight: boolean,
): Promise<void> {
  const { kind, options = [], items = [], pairs = [] } = question;
  if (kind === 'single' || kind === 'multiple') await choose(page, kind, options, isRight);
  if (kind === 'ordering') await putInOrder(page, isRight ? items : items.toReversed());
  if (kind === 'matching') await match(page, pairs, isRight);
  await tabTo(page, /^(Next|To the overview)$/, 'button');
  await page.keyboard.press('Enter');
}

async function choose(
  page: Page,
  kind: 'single' | 'multiple',
  options: { text: string; correct?: boolean }[],
  isRight: boolean,
): Promise<void> {
  const wanted = options.filter(({ correct = false }) => correct === isRight).map(({ text }) => text);
  if (kind === 'multiple') {
    for (const text of wanted) {
      await page.locator('fieldset legend').focus();
      await tabTo(page, text, 'checkbox');
      await page.keyboard.press('Space');
    }
    return;
  }
  await page.locator('fieldset legend').focus();
  await page.keyboard.press('Tab');
  const target = page.getByRole('radio', { name: wanted[0] ?? '', exact: true });
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10 && !(await target.isChecked()); presses++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(target).toBeChecked();
}

async function putInOrder(page: Page, order: string[]): Promise<void> {
  for (const [place, item] of order.entries()) {
    const list = page.locator('fieldset ol > li');
    const texts = (await list.allTextContents()).map((text) => text.replace(/^\d+/, '').trim());
    for (let at = texts.indexOf(item); at > place; at--) {
      await page.locator('fieldset legend').focus();
      await tabTo(page, `Move up: ${item}`, 'button');
      await page.keyboard.press('Enter');
    }
  }
}

async function match(page: Page, pairs: { left: string; right: string }[], isRight: boolean): Promise<void> {
  const rights = pairs.map(({ right }) => right);
  const given = isRight ? rights : [...rights.slice(1), ...rights.slice(0, 1)];
  for (const [index, { left }] of pairs.entries()) {
    const select = page.getByRole('combobox', { name: left, exact: true });
    await select.focus();
    const chosen = select.locator('option:checked');
    const [none = '', ...offered] = await select.locator('option').allTextContents();
    await page.keyboard.press('Home');
    await expect(chosen).toHaveText(none);
    for (const partner of offered.slice(0, offered.indexOf(given[index] ?? '') + 1)) {
      await page.keyboard.press('ArrowDown');
      await expect(chosen).toHaveText(partner);
    }
    await expect(chosen).toHaveText(given[index] ?? '');
  }
}

/** Answers every question of a quiz that has been started, and stops before it is handed in. */
export async function answerAll(
  page: Page,
  key: ReturnType<typeof quizKey>,
  isRight: boolean,
): Promise<void> {
  const place = page.getByText(/^Question \d+ of \d+$/);
  const total = Number((await place.innerText()).split(' ').at(-1));
  for (let number = 1; number <= total; number++) {
    await expect(place).toHaveText(`Question ${number} of ${total}`);
    const question = key.get(await questionText(page));
    expect(question).toBeDefined();
    if (question) await answerByKeyboard(page, question, isRight);
  }
  await expect(page.getByRole('heading', { name: 'Before you hand in' })).toBeFocused();
}

/** A question as the API asks it. */
export interface AskedQuestion {
  text: string;
  options?: { id: string; text: string }[];
  items?: { id: string; text: string }[];
  left?: { id: string; text: string }[];
  right?: { id: string; text: string }[];
}

/** The right answer to a question, in the ids of its attempt. */
export function rightAnswer(asked: AskedQuestion, key: ReturnType<typeof quizKey>) {
  const { options = [], items = [], pairs = [] } = key.get(asked.text) ?? {};
  const idIn = (list: { id: string; text: string }[] = [], text: string) =>
    list.find((one) => one.text === text)?.id ?? '';
  if (asked.left) {
    return {
      pairs: pairs.map(({ left, right }) => ({
        left: idIn(asked.left, left),
        right: idIn(asked.right, right),
      })),
    };
  }
  if (asked.items) return { chosen: items.map((text) => idIn(asked.items, text)) };
  return { chosen: options.filter(({ correct }) => correct).map(({ text }) => idIn(asked.options, text)) };
}

/** An answer that is not right, in the ids of its attempt: the options that are wrong, or the right order or partners moved on by one. */
export function wrongAnswer(asked: AskedQuestion, key: ReturnType<typeof quizKey>) {
  const { pairs, chosen = [] } = rightAnswer(asked, key);
  const movedOn = <T>(list: T[]) => [...list.slice(1), ...list.slice(0, 1)];
  if (pairs) {
    const rights = movedOn(pairs.map(({ right }) => right));
    return { pairs: pairs.map(({ left }, index) => ({ left, right: rights[index] })) };
  }
  if (asked.items) return { chosen: movedOn(chosen) };
  const wrong = (asked.options ?? []).filter(({ id }) => !chosen.includes(id)).map(({ id }) => id);
  return { chosen: chosen.length === 1 ? wrong.slice(0, 1) : wrong };
}
