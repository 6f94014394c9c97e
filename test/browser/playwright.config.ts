import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/find-browser.mjs';

const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium was found: run npx playwright install chromium.');

export default defineConfig({
  testDir: '.',
  testMatch: '*.browser-spec.ts',
  globalSetup: './support/global-set-up.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['line'], ['../support/browser-count-reporter.mjs']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'America/Jamaica',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
