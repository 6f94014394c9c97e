import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { importAbsencesCommand, importPeopleCommand } from '../src/people-imports/people-imports.commands.js';
import { startApp, type TestApp } from './support/app.js';

const demo = (name: string) => join(__dirname, '..', 'content', 'demo', name);
const MISTAKES = join(__dirname, 'data', 'people-with-mistakes.csv');

let app: TestApp;
let printed: string[] = [];
const print = (line: string) => void printed.push(line);
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function said(run: () => Promise<number>): Promise<[code: number, text: string]> {
  printed = [];
  const code = await run();
  return [code, printed.join('\n')];
}

it('imports people and absences from the command line, and says what it did', async () => {
  const [dryCode, dry] = await said(() =>
    importPeopleCommand(app.nest, [demo('people.csv'), '--dry-run'], print),
  );
  expect([dryCode, dry]).toEqual([0, expect.stringContaining('nothing stored: 1201 rows, 1201 new')]);
  const [code, text] = await said(() => importPeopleCommand(app.nest, [demo('people.csv')], print));
  expect([code, text]).toEqual([0, expect.stringContaining('Imported: 1201 rows, 1201 new')]);
  const [, absences] = await said(() => importAbsencesCommand(app.nest, [demo('absences.csv')], print));
  expect(absences).toContain('Imported: 60 rows, 60 new');
});

it('names every mistake with line, column and value, and imports the others when they are to be skipped', async () => {
  await expect(importPeopleCommand(app.nest, [MISTAKES], print)).rejects.toMatchObject({
    code: 'IMPORT_ROWS_REJECTED',
    details: expect.arrayContaining([
      expect.objectContaining({ message: 'Line 3, Hire Date "31/02/2027": Is a day that does not exist.' }),
    ]),
  });
  const [code, text] = await said(() => importPeopleCommand(app.nest, [MISTAKES, '--skip-rejected'], print));
  expect(code).toBe(0);
  expect(text).toContain('Line 13, Time Zone "Mars/Olympus"');
});

it.each([
  [[]],
  [['a.csv', 'b.csv']],
  [['a.csv', '--force']],
  [['a.csv', '--name-order', 'sideways']],
  [['a.csv', '--unknown-managers', 'guess']],
  [['a.csv', '--source', ' ']],
  [['a.csv', '--source', 'x'.repeat(41)]],
])('says how it is used for %j', async (args) => {
  const [code, text] = await said(() => importPeopleCommand(app.nest, args, print));
  expect([code, text]).toEqual([2, expect.stringContaining('Usage: import-people FILE [--source NAME]')]);
});
