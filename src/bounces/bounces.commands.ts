import type { INestApplicationContext } from '@nestjs/common';
import { Bounces } from './bounces.service.js';
import { messagesIn } from './mail-files.js';

export const BOUNCES_USAGE =
  'mail bounces FILE…                           take delivery reports that came back: messages, mbox files or maildirs';

/** `mail bounces FILE…`: says what came of them. Returns the exit code: 2 when misused. */
export async function bouncesCommand(
  app: INestApplicationContext,
  [act, ...paths]: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  if (act !== 'bounces' || paths.length === 0) {
    print(`Usage: ${BOUNCES_USAGE}`);
    return 2;
  }
  const { messages, gone, forNow, nothing } = await app.get(Bounces).take(all(paths));
  print(
    `${messages} messages read: ${gone} say that an address is not reached any more, ${forNow} that a message did not arrive for now, ${nothing} nothing new about a message of ours.`,
  );
  return 0;
}

async function* all(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) yield* messagesIn(path);
}
