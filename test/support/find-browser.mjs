import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// Debian's build without windows needs a quarter less work for the same pages.
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** With what it is started: nothing that asks the network by itself, and no sandbox, since tests may run as root. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to drive: the system's own, or the one that `npx playwright install chromium` brought; null without either. */
export function findBrowser() {
  return [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
