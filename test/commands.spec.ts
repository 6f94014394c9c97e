import { afterAll, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './support/server-process.js';

// What needs no database is shown once; the commands on one are in start.e2e-spec.ts.
const folder = mkdtempSync(join(tmpdir(), 'inhouse-commands-'));
const settings = { NODE_ENV: 'production', DATA_DIR: folder };
afterAll(() => rmSync(folder, { recursive: true }));

it('names every mistake in a content folder by file and line', async () => {
  expect(await runCommand(settings, 'content', 'check')).toMatchObject({
    code: 0,
    output: expect.stringContaining('No mistakes'),
  });
  mkdirSync(join(folder, 'broken/courses/x'), { recursive: true });
  writeFileSync(join(folder, 'broken/courses/x/course.md'), '---\ntitle: X\n---\n');
  expect(await runCommand(settings, 'content', 'check', join(folder, 'broken'))).toMatchObject({
    code: 1,
    output: expect.stringMatching(/course\.md:\d+ /),
  });
});

it('refuses a command that there is not, and one without what it needs, with the usage', async () => {
  for (const args of [['no-such-command'], ['openapi']])
    expect(await runCommand(settings, ...args)).toMatchObject({
      code: 2,
      output: expect.stringContaining('Usage: npm run inhouse -- COMMAND'),
    });
});
