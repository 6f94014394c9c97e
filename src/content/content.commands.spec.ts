import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readEnv } from '../config/env.js';
import { contentCommand } from './content.commands.js';
import { MOST_BYTES } from '../content-files/media-files.js';

const shipped = resolve(__dirname, '../../content');
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
  cpSync(shipped, copy, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await contentCommand(readEnv({ CONTENT_DIR: shipped }), args, (line) => lines.push(line));
  return { code, lines };
}

it('finds no mistakes in the content that is shipped', async () => {
  const { code, lines } = await run('check');
  expect(lines.at(-1)).toMatch(
    /^No mistakes in \d+ courses, \d+ tracks, \d+ kick-off messages, \d+ behaviours, 36 tips, \d+ badges, 1 workshop plan and \d+ texts of messages\.$/,
  );
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^.*:\d+ advice: /);
  expect(code).toBe(0);
});

it('prints one line a mistake, with the path as it was asked for, and ends with 1', async () => {
  writeFileSync(join(copy, 'tracks/sensitisation.md'), '---\ntitle: T\ndepth: deep\n---\nText.\n');
  const film = join(copy, 'courses/service-starts-inside/too-long.webm');
  writeFileSync(film, '');
  truncateSync(film, MOST_BYTES + 1);
  const { code, lines } = await run('check', copy);
  expect(code).toBe(1);
  const paths = lines.map((line) => /^(.*):(\d+) (.*)$/.exec(line)?.slice(1, 3));
  expect(paths).toEqual([
    [expect.stringMatching(/service-starts-inside\/too-long\.webm$/), '1'],
    [expect.stringMatching(/service-starts-inside\/too-long\.webm$/), '1'],
    [expect.stringMatching(/tracks\/sensitisation\.md$/), '2'],
    [expect.stringMatching(/tracks\/sensitisation\.md$/), '3'],
  ]);
  expect(lines[0]).toContain('larger than 500 MB');
});

it('says how it is used, and where it looked in vain', async () => {
  expect(await run('publish')).toEqual({
    code: 2,
    lines: [expect.stringContaining('content check [FOLDER]')],
  });
  const nowhere = join(copy, 'nowhere');
  expect(await run('check', nowhere)).toEqual({ code: 1, lines: [expect.stringContaining(nowhere)] });
});
