import type { INestApplicationContext } from '@nestjs/common';
import { IssuerKeys } from './issuer-keys.js';

/** `rotate-badge-key`: badges are signed with another key from now on. Returns the exit code. */
export async function rotateBadgeKeyCommand(
  app: INestApplicationContext,
  print: (line: string) => void,
): Promise<number> {
  const generation = await app.get(IssuerKeys).rotate();
  if (generation === null) {
    print('Somebody else changed the key at the same time; nothing more was done.');
    return 1;
  }
  print(`Badges are signed with key ${generation} from now on. What earlier keys signed still verifies.`);
  return 0;
}
