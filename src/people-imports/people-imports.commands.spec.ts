import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_ABSENCES_USAGE, IMPORT_PEOPLE_USAGE } from './people-imports.commands.js';

const oneSpaced = (text: string) => text.replaceAll(/\s+/g, ' ');

it.each([IMPORT_PEOPLE_USAGE, IMPORT_ABSENCES_USAGE])('the README says how to use it: %s', (...usage) => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(oneSpaced(readme)).toContain(`npm run inhouse -- ${usage.join(' ')} `);
});
