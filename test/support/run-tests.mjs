// `npm test`: everything on SQLite, and the end-to-end suite again on a MariaDB or MySQL server where there is one. With REQUIRE_BROWSER, as in
// CI, the screens follow, which `npm run test:browser` runs alone. With arguments only Jest runs, and gets them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { findBrowser } from './find-browser.mjs';

const CONVENTIONAL = 'mysql://root@127.0.0.1:3306/';

// Where embedded databases of tests live if the machine has it: they are synced at every commit, and gone in a minute.
const IN_MEMORY = '/dev/shm';
const ROOMY_BYTES = 2e9;

function isRoomy(path) {
  if (!existsSync(path)) return false;
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize > ROOMY_BYTES;
}

async function answers(uri) {
  try {
    const connection = await createConnection({ uri, connectTimeout: 2000 });
    await connection.query('SELECT 1');
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

const given = process.env.TEST_DATABASE_URL;
if (given && !(await answers(given.replace(/^mariadb:/, 'mysql:')))) {
  console.error(
    'The server named by TEST_DATABASE_URL does not answer, so its half of the tests cannot run.',
  );
  process.exit(1);
}
const server = given ?? ((await answers(CONVENTIONAL)) ? CONVENTIONAL : '');
if (!server) {
  console.log(
    'Skipped: the end-to-end tests on MariaDB/MySQL. To run them: TEST_DATABASE_URL=mysql://user:password@host:3306/ npm test',
  );
}
const root = new URL('../..', import.meta.url).pathname;
const args = process.argv.slice(2);
const folder = mkdtempSync(join(isRoomy(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'inhouse-test-'));
// A run that is broken off takes its files away too: its children get the same signal and end, then the lines below go on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
const countsFile = join(folder, 'counts');
writeFileSync(countsFile, '');
const env = {
  ...process.env,
  TEST_DATABASE_URL: server,
  TEST_RUN: String(process.pid),
  COUNTS_FILE: countsFile,
  TMPDIR: folder,
  ...(args.length === 0 && { WHOLE_SUITE: '1' }),
};
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root, env }).status ?? 1;

function runBrowserTests() {
  if (!process.env.REQUIRE_BROWSER) {
    console.log(
      'Not run here: the screens in a browser, which have a command of their own: npm run test:browser',
    );
    return 0;
  }
  if (!findBrowser()) {
    console.error('There is no browser for the screens: npx playwright install chromium');
    return 1;
  }
  return run('node_modules/@playwright/test/cli.js', 'test', '--config', 'test/browser/playwright.config.ts');
}

function tellCounts() {
  const lines = readFileSync(countsFile, 'utf8').trim().split('\n').filter(Boolean);
  const sum = (index) => lines.reduce((total, line) => total + Number(line.split(' ')[index]), 0);
  console.log(`${sum(0)} passed, ${sum(1)} failed`);
}

/** The empty schema that the test files of this run copied theirs from, and those that they left; another run beside it has its own. */
async function dropSchemas() {
  const connection = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
  for (const kind of ['template', 'test']) {
    const [schemas] = await connection.query(`SHOW DATABASES LIKE 'inhouse\\_${kind}\\_${process.pid}\\_%'`);
    for (const schema of schemas) await connection.query(`DROP DATABASE ${Object.values(schema)[0]}`);
  }
  await connection.end();
}

const jestCode = run('node_modules/jest/bin/jest.js', '--config', 'test/jest.config.mjs', ...args);
if (server) await dropSchemas();
const browserCode = args.length === 0 ? runBrowserTests() : 0;
tellCounts();
rmSync(folder, { recursive: true });
process.exit(jestCode || browserCode);
