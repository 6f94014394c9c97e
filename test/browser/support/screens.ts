import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import { noteLook } from './looks.js';
import { expect, type Page, VIEWPORTS } from './test.js';

const SCHEMES = ['light', 'dark'] as const;
/** The size of what is pressed is the one rule of WCAG 2.2 AA that axe leaves off unless asked. */
const ALL_AND_TARGETS: axe.RunOptions = { rules: { 'target-size': { enabled: true } } };
const COLOURS_ONLY: axe.RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
/** Less than half as long as `axe.source`: it goes to the browser and through its compiler for every look. */
const AXE = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');
const FOLDER = join(process.cwd(), 'test/browser/screenshots');

/** Waits until the screen has its heading and nothing is loading any more. */
export async function expectScreen(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

async function showIn(page: Page, colorScheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

/** Nothing for axe to find (WCAG 2.2 A and AA, and its best practices) in light; in dark, where only colours differ, none among them. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Called as it is: the usual wrapper carries every passed check out of the browser, which takes three times as long.
  await page.evaluate(AXE);
  await noteLook(page);
  expect([
    ...(await violationsIn(page, 'light', ALL_AND_TARGETS)),
    ...(await violationsIn(page, 'dark', COLOURS_ONLY)),
  ]).toEqual([]);
}

async function violationsIn(
  page: Page,
  colorScheme: (typeof SCHEMES)[number],
  options: axe.RunOptions,
): Promise<string[]> {
  await showIn(page, colorScheme);
  const violations = await page.evaluate(async (given) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return (await axe.run(document, { ...given, resultTypes: ['violations'] })).violations;
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${colorScheme} ${id}: ${html}\n${failureSummary}`),
  );
}

/** No sideways scrolling on the narrowest screen, nor with text at twice its size. */
export async function expectToFitNarrowScreens(page: Page): Promise<void> {
  await page.setViewportSize(VIEWPORTS.narrow);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize(VIEWPORTS.desktop);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expectNoSidewaysScrolling(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(excess).toBeLessThanOrEqual(0);
}

/** With SCREENSHOTS=1: the screen on desktop and phone, in light and dark, in test/browser/screenshots. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  for (const [device, viewport] of Object.entries(VIEWPORTS)) {
    if (device === 'narrow') continue;
    await page.setViewportSize(viewport);
    for (const colorScheme of SCHEMES) {
      await showIn(page, colorScheme);
      await page.screenshot({ path: join(FOLDER, `${name}-${device}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(VIEWPORTS.desktop);
}

/** All that every screen must hold: axe in both themes, narrow and enlarged; pictures when they are asked for. */
export async function expectGoodScreen(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  await expectNoAxeViolations(page);
  await expectToFitNarrowScreens(page);
}
