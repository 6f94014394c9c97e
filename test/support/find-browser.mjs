import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// Debian's build without windows needs a quarter less work for the same pages.
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The Chromium to drive: the system's own, or the one that `npx playwright install chromium` brought; null without either. */
export function findBrowser() {
  return [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
