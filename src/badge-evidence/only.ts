import type { SqlFragment } from '../people/visible-people.js';

/** That a column names one person, where only they are asked about; within the question, so that an index answers it. */
export const only = (column: string, personId: number | null): SqlFragment =>
  personId === null ? { sql: '1 = 1', parameters: [] } : { sql: `${column} = ?`, parameters: [personId] };
