import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../support/find-browser.mjs';

const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium was found: run npx playwright install chromium.');

export default defineConfig({
  testDir: '.',
  testMatch: '*.browser-spec.ts',
  globalSetup: './support/global-set-up.ts',
  outputDir: '../../test-results',
  // Each has a server and a company of its own.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Counted last, since a route that was never looked at makes a run fail.
  reporter: [['line'], ['./support/looks-reporter.ts'], ['../support/browser-count-reporter.mjs']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'America/Jamaica',
    // Nobody waits for things to slide in.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every step slows each test by a quarter: TRACE=1 keeps those of failures.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: BROWSER_ARGS },
  },
});
