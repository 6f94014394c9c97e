// `npm run build`: the server, the description of its API, the client's types from that, and the client, which needs no types to be bundled and is
// made beside all that. A step whose inputs have not changed since it last succeeded is skipped, so that a second start is fast.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { compressAssets } from './compress-assets.mjs';
import { checkFirstLoad } from './first-load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isForTestsOnly = (path) => /\.(e2e-)?spec\.tsx?$/.test(path);

function filesIn(path) {
  const full = join(root, path);
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !isForTestsOnly(file))
    .sort();
}

/** One value for the names and contents of everything that a step reads; `except` is one file that it does not. */
function digestOf(inputs, except) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap(filesIn).filter((file) => file !== except))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Runs a step unless its inputs are those of its last success and what it makes is still there. */
async function step(name, { inputs, except, makes }, run) {
  const stamp = join(root, 'dist/.built', name);
  const digest = digestOf(['package-lock.json', 'build', ...inputs], except);
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (isCurrent && makes.every((path) => existsSync(join(root, path)))) return;
  rmSync(stamp, { force: true });
  await run();
  mkdirSync(join(root, 'dist/.built'), { recursive: true });
  writeFileSync(stamp, digest);
}

/** Runs one of the installed tools; ends the build, and what runs beside it, with its exit code when it fails. */
async function tool(script, ...args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  running.add(child);
  const [code] = await once(child, 'exit');
  running.delete(child);
  if (code === 0) return;
  for (const other of running) other.kill();
  process.exit(code ?? 1);
}

const running = new Set();
const TYPES = 'web/api/openapi.ts';

async function makeServer() {
  await step(
    'server',
    {
      inputs: ['src', 'migrations', 'test/bench', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
      makes: ['dist/src/main.js'],
    },
    () => tool('node_modules/@nestjs/cli/bin/nest.js', 'build'),
  );
  // What messages say where a company says nothing itself goes with the program, wherever the content folder is.
  await step('messages', { inputs: ['content/messages'], makes: ['dist/content/messages/digest.md'] }, () => {
    rmSync(join(root, 'dist/content'), { recursive: true, force: true });
    cpSync(join(root, 'content/messages'), join(root, 'dist/content/messages'), { recursive: true });
  });
  await step('api', { inputs: ['src', 'nest-cli.json'], makes: ['dist/openapi.json', TYPES] }, async () => {
    await tool('dist/src/cli.js', 'openapi', 'dist/openapi.json');
    await tool('node_modules/openapi-typescript/bin/cli.js', 'dist/openapi.json', '--output', TYPES);
  });
  await step('types', { inputs: ['web'], makes: [] }, () =>
    tool('node_modules/typescript/bin/tsc', '--noEmit', '--project', 'web/tsconfig.json'),
  );
}

const makeClient = () =>
  step('client', { inputs: ['web'], except: TYPES, makes: ['dist/web/index.html'] }, async () => {
    await tool(
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    );
    checkFirstLoad(join(root, 'dist/web'));
    await compressAssets(join(root, 'dist/web/assets'));
  });

await Promise.all([makeServer(), makeClient()]);
