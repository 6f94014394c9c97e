/** A kind of thing that stands against undoing an import. */
export type BlockerCode =
  | 'NOT_APPLIED'
  | 'NOT_OF_PEOPLE'
  | 'UNDO_TOO_LATE'
  | 'LATER_IMPORT'
  | 'CHANGED_SINCE'
  | 'SIGNED_IN'
  | 'LEARNED'
  | 'MANAGES'
  | 'RECORDED';

export interface UndoBlocker {
  code: BlockerCode;
  message: string;
  /** How many people it is about; 0 where it is about the import itself. */
  people: number;
  /** The first of them. */
  names: string[];
}

/** Somebody of whom a table speaks. */
export interface Dependent {
  table: string;
  people: number;
  names: string[];
}

const WORDS: Record<Exclude<BlockerCode, 'RECORDED'>, string> = {
  NOT_APPLIED: 'Only an import that was applied can be undone.',
  NOT_OF_PEOPLE: 'Only imports of people can be undone: mend absences by importing them again.',
  UNDO_TOO_LATE: 'What this import replaced is no longer kept: import a file with the right values instead.',
  LATER_IMPORT: 'A later import of this source changed people: undo that one first.',
  CHANGED_SINCE: 'They were changed after this import, by a move or another act.',
  SIGNED_IN: 'They were added by this import and have a way to sign in since.',
  LEARNED: 'They were added by this import and have begun, completed or been excused from learning.',
  MANAGES: 'They were added by this import, and others report to them since.',
};

const CODES = new Map<string, BlockerCode>([
  ['accounts', 'SIGNED_IN'],
  ['sessions', 'SIGNED_IN'],
  ['one_time_links', 'SIGNED_IN'],
  ['enrolments', 'LEARNED'],
  ['course_progress', 'LEARNED'],
  ['lesson_progress', 'LEARNED'],
  ['progress_log', 'LEARNED'],
  ['attempts', 'LEARNED'],
  ['completions', 'LEARNED'],
  ['placement_periods', 'MANAGES'],
  ['people_import_rows', 'LATER_IMPORT'],
]);

export function aboutImport(code: Exclude<BlockerCode, 'RECORDED'>): UndoBlocker {
  return { code, message: WORDS[code], people: 0, names: [] };
}

export function aboutChanged(people: number, names: string[]): UndoBlocker {
  return { code: 'CHANGED_SINCE', message: WORDS.CHANGED_SINCE, people, names };
}

/** What hangs on people who were added, one blocker a kind. */
export function aboutDependents(dependents: readonly Dependent[]): UndoBlocker[] {
  const blockers = new Map<string, UndoBlocker>();
  for (const { table, people, names } of dependents) {
    const code = CODES.get(table) ?? 'RECORDED';
    const message =
      code === 'RECORDED'
        ? `They were added by this import, and something was recorded for them since: ${table.replaceAll('_', ' ')}.`
        : WORDS[code];
    const known = blockers.get(message);
    if (!known || known.people < people) blockers.set(message, { code, message, people, names });
  }
  return [...blockers.values()];
}
