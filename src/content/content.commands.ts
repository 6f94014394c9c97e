import { join, relative, resolve } from 'node:path';
import type { Env } from '../config/env.js';
import { checkContent } from '../content-files/content-check.js';
import { readContentFolder } from '../content-files/content-folder.js';

export const CONTENT_USAGE =
  'content check [FOLDER]   name every mistake in the content, and what could be better, by file and line';

/** `content check [FOLDER]`: one line a mistake, `path:line message`; without mistakes one a piece of advice, `path:line advice: message`. Needs no database. Returns the exit code: 1 with mistakes, 2 when misused. */
export async function contentCommand(
  env: Env,
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const [act, given = env.CONTENT_DIR, ...rest] = args;
  if (act !== 'check' || rest.length > 0) {
    print(`Usage: ${CONTENT_USAGE}`);
    return 2;
  }
  const folder = resolve(given);
  const files = await readContentFolder(folder);
  if (!files) {
    print(`There is neither courses/ nor tracks/ in ${folder}: name the content folder.`);
    return 1;
  }
  const { courses, tracks, kickOff, behaviours, tips, badges, workshopPlans, messages, mistakes, advice } =
    checkContent(files);
  const shown = relative('.', folder);
  for (const { path, line, message } of mistakes) print(`${join(shown, path)}:${line} ${message}`);
  if (mistakes.length > 0) return 1;
  for (const { path, line, message } of advice) print(`${join(shown, path)}:${line} advice: ${message}`);
  const counts = [
    counted(courses, 'course'),
    counted(tracks, 'track'),
    counted(kickOff, 'kick-off message'),
    counted(behaviours, 'behaviour'),
    counted(tips, 'tip'),
    counted(badges, 'badge'),
    counted(workshopPlans, 'workshop plan'),
  ];
  print(
    `No mistakes in ${counts.join(', ')} and ${counted(messages, 'text of a message', 'texts of messages')}.`,
  );
  return 0;
}

const counted = ({ length }: readonly unknown[], one: string, many = `${one}s`) =>
  `${length} ${length === 1 ? one : many}`;
