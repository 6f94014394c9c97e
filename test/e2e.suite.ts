import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from '@jest/globals';

// Jest loads every module anew for each of its files, two seconds for one that starts the app. The whole suite therefore runs as a few files
// that each load the app once and hold a share of the specs; each spec still has a database, an app and hooks of its own.
const { share } = globalThis as { share?: { number: number; of: number } };
if (!share) throw new Error('This file needs a share of the specs from the configuration of Jest.');

const here = fileURLToPath(import.meta.url);
const require = createRequire(here);
readdirSync(dirname(here))
  .filter((name) => name.endsWith('.e2e-spec.ts'))
  .filter((_, index) => index % share.of === share.number)
  .forEach((name) => describe(name.replace('.e2e-spec.ts', ''), () => void require(`./${name}`)));
