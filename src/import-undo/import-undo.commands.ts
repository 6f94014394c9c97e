import type { INestApplicationContext } from '@nestjs/common';
import { parseArgs } from 'node:util';
import { HR, isSource, sourceName } from '../hr-sources/hr-source.js';
import { ImportUndoService } from './import-undo.service.js';
import { UndoReview } from './undo-review.js';

type Print = (line: string) => void;
const OPTIONS = {
  source: { type: 'string', default: HR },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** `undo-import [--source NAME] [--dry-run]`: undoes the last import of a source; returns the exit code, throws what undoing refuses. */
export async function undoImportCommand(
  app: INestApplicationContext,
  args: readonly string[],
  print: Print,
): Promise<number> {
  const given = optionsIn(args);
  if (!given) {
    print('Usage: undo-import [--source NAME] [--dry-run]');
    return 2;
  }
  const preview = await app.get(UndoReview).ofLatest(given.source);
  const { record, added, changed, enrolments, blockers } = preview;
  const facts = `${added} people go, ${changed} are as before, ${enrolments} untouched enrolments go`;
  print(`${record.fileName} of ${record.createdAt.toISOString()}: ${facts}.`);
  for (const { message, people, names } of blockers)
    print(`  ${message}${people > 0 ? ` ${people}: ${names.join(', ')}` : ''}`);
  if (given.isDryRun) return blockers.length > 0 ? 1 : 0;
  await app.get(ImportUndoService).undo(record.publicId, 'command-line');
  print('Undone.');
  return 0;
}

function optionsIn(args: readonly string[]): { source: string; isDryRun: boolean } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const source = sourceName(values.source);
    return isSource(source) ? { source, isDryRun: values['dry-run'] } : null;
  } catch {
    // parseArgs has found an option that there is none of.
    return null;
  }
}
