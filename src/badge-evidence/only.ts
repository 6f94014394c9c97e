import type { SqlFragment } from '../people/visible-people.js';

/** The people who are asked about, at least one, or everybody. */
export type Whom = readonly number[] | null;

/** That a column names one of these people, where only they are asked about; within the question, so that an index answers it. */
export const only = (column: string, whom: Whom): SqlFragment =>
  whom === null
    ? { sql: '1 = 1', parameters: [] }
    : { sql: `${column} IN (${whom.map(() => '?').join(', ')})`, parameters: [...whom] };
