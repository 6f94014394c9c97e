/** What differs between the databases; no other file asks which one it is. */
export interface Dialect {
  readonly name: 'sqlite' | 'mariadb' | 'mysql';
  /** Most rows that one INSERT may carry. */
  readonly rowsPerInsert: number;
  /** Whether statements run inside our own process, so that long ones belong on a worker thread. */
  readonly isEmbedded: boolean;
  /** The tail of an INSERT that makes a repeat harmless without hiding any other mistake. */
  readonly onceClause: string;
  /** The tail of an INSERT that, where a row with this unique key stands, sets these columns of it instead. */
  updateClause(key: readonly string[], columns: readonly string[]): string;
  /** Statements that make rows of a table immutable: no DELETE, and UPDATE only where `mayUpdate` (SQL over OLD and NEW) holds. */
  appendOnly(table: string, mayUpdate?: string): string[];
  /** An expression for the whole days (of 24 hours) from one instant column to another. */
  wholeDays(from: string, to: string): string;
}

const triggerNames = (table: string) => ({ update: `tr_${table}_update`, delete: `tr_${table}_delete` });

const sqlite: Dialect = {
  name: 'sqlite',
  rowsPerInsert: 500,
  isEmbedded: true,
  onceClause: 'ON CONFLICT DO NOTHING',
  updateClause: (key, columns) =>
    `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  appendOnly: (table, mayUpdate) => [
    `CREATE TRIGGER ${triggerNames(table).update} BEFORE UPDATE ON ${table} ${mayUpdate ? `WHEN NOT (${mayUpdate})` : ''} ` +
      `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    `CREATE TRIGGER ${triggerNames(table).delete} BEFORE DELETE ON ${table} ` +
      `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  ],
  // Days are doubles here: half a millisecond keeps whole ones from falling just short.
  wholeDays: (from, to) => `CAST(julianday(${to}) - julianday(${from}) + 0.000000005 AS INTEGER)`,
};

const server = (name: 'mariadb' | 'mysql'): Dialect => ({
  name,
  rowsPerInsert: 1000,
  isEmbedded: false,
  onceClause: 'ON DUPLICATE KEY UPDATE id = id',
  updateClause: (_key, columns) =>
    `ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
  appendOnly: (table, mayUpdate) => [
    `CREATE TRIGGER ${triggerNames(table).update} BEFORE UPDATE ON ${table} FOR EACH ROW ` +
      `IF NOT (${mayUpdate ?? 'FALSE'}) THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'; END IF`,
    `CREATE TRIGGER ${triggerNames(table).delete} BEFORE DELETE ON ${table} FOR EACH ROW ` +
      `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`,
  ],
  wholeDays: (from, to) => `TIMESTAMPDIFF(DAY, ${from}, ${to})`,
});

/** The dialect of a TypeORM data source type; throws for one that was never tested. */
export function dialectOf(type: string): Dialect {
  if (type === 'better-sqlite3') return sqlite;
  if (type === 'mariadb' || type === 'mysql') return server(type);
  throw new Error(`Inhouse runs on SQLite, MariaDB and MySQL, not on ${type}.`);
}
