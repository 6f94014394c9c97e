// `npm test`: everything on SQLite, and the end-to-end suite again on a MariaDB or MySQL server where there is one.
import { spawnSync } from 'node:child_process';
import { createConnection } from 'mysql2/promise';

const CONVENTIONAL = 'mysql://root@127.0.0.1:3306/';

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
const jest = new URL('../../node_modules/jest/bin/jest.js', import.meta.url).pathname;
const run = spawnSync(
  process.execPath,
  [jest, '--config', 'test/jest.config.mjs', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: server, TEST_RUN: String(process.pid) } },
);

/** The empty schema that the test files of this run copied theirs from; another run beside it has its own. */
async function dropTemplate() {
  const connection = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
  const [schemas] = await connection.query(`SHOW DATABASES LIKE 'inhouse\\_template\\_${process.pid}\\_%'`);
  for (const schema of schemas) await connection.query(`DROP DATABASE ${Object.values(schema)[0]}`);
  await connection.end();
}

if (server) await dropTemplate();
process.exit(run.status ?? 1);
