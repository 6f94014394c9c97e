import type { View } from '../api/client.js';
import { Store, useStore } from '../api/store.js';

export type FileColumns = View<'FileColumnsView'>;
export type NameOrder = NonNullable<FileColumns['nameOrder']>;

/** A file on its way in, with all that was said of it; it stays in this page and nowhere else. */
export interface Draft {
  file: File;
  source: string;
  /** Whether the file names everybody of its source. */
  isFull: boolean;
  /** The last day of those who are absent from a full file, '' for the day before the import. */
  absentLeaveOn: string;
  /** By our field: its column, or null for "not in the file"; only what somebody said. */
  mapping: Record<string, string | null>;
  dateFormat: string;
  nameOrder: NameOrder | '';
  /** Whether people come in without a supervisor where nobody knows the one that is named. */
  leavesUnknownManagersEmpty: boolean;
  /** What the file was last taken for. */
  looked: FileColumns;
  /** The dry run that showed what the file would do, and the import that did it. */
  dryRunId?: string;
  appliedId?: string;
}

export const draft = new Store<Draft | null>(null);
export const useDraft = () => useStore(draft);
