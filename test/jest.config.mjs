import { fileURLToPath } from 'node:url';

// Two ways to run the same behaviour: on SQLite always, on a MariaDB or MySQL server where TEST_DATABASE_URL names one.
const shared = {
  // One name for all projects, so that a module that several of them load is transformed once.
  id: 'inhouse',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  transform: { '\\.([cm]?[jt]s)$': '<rootDir>/test/support/transform.cjs' },
  transformIgnorePatterns: ['\\.node$'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  setupFiles: ['reflect-metadata'],
  testEnvironment: 'node',
};

const e2e = (name, testDatabaseUrl) => ({
  ...shared,
  displayName: name,
  roots: ['<rootDir>/test'],
  testRegex: '\\.e2e-spec\\.ts$',
  globals: { testDatabaseUrl },
});

// One for each worker: more of them would load the app more often.
const SHARES = 2;

/** The same specs in a few files, each of which loads the app once: for runs of all of them. */
const inShares = (name, testDatabaseUrl) =>
  Array.from({ length: SHARES }, (_, number) => ({
    ...e2e(name, testDatabaseUrl),
    testRegex: 'e2e\\.suite\\.ts$',
    globals: { testDatabaseUrl, share: { number, of: SHARES } },
  }));

const endToEnd = process.env.WHOLE_SUITE ? inShares : (...database) => [e2e(...database)];

export default {
  testTimeout: 60_000,
  maxWorkers: 2,
  // Much of the app is loaded more than once; a worker that has grown is replaced.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: fileURLToPath(new URL('support/longest-first.cjs', import.meta.url)),
  reporters: ['default', fileURLToPath(new URL('support/count-reporter.cjs', import.meta.url))],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web'],
      testRegex: '(?<!e2e-)(?<=\\.)spec\\.ts$',
    },
    ...endToEnd('sqlite', ''),
    ...(process.env.TEST_DATABASE_URL ? endToEnd('server', process.env.TEST_DATABASE_URL) : []),
  ],
};
