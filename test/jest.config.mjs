import { fileURLToPath } from 'node:url';

// Two ways to run the same behaviour: on SQLite always, on a MariaDB or MySQL server where TEST_DATABASE_URL names one.
const shared = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  transform: { '\\.([cm]?[jt]s)$': '<rootDir>/test/support/transform.cjs' },
  transformIgnorePatterns: ['\\.node$'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  setupFiles: ['reflect-metadata'],
  testEnvironment: 'node',
};

const e2e = (name, environment) => ({
  ...shared,
  displayName: name,
  roots: ['<rootDir>/test'],
  testRegex: '\\.e2e-spec\\.ts$',
  globals: { testDatabaseUrl: environment },
});

export default {
  testTimeout: 60_000,
  maxWorkers: 2,
  // Every test file loads the whole app; a worker that has grown is replaced.
  workerIdleMemoryLimit: '1200MB',
  reporters: ['default', fileURLToPath(new URL('support/count-reporter.cjs', import.meta.url))],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web'],
      testRegex: '(?<!e2e-)(?<=\\.)spec\\.ts$',
    },
    e2e('sqlite', ''),
    ...(process.env.TEST_DATABASE_URL ? [e2e('server', process.env.TEST_DATABASE_URL)] : []),
  ],
};
