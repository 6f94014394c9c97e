/** A statement with the values of its `?`, as the product sent it. */
export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

export type Row = readonly unknown[];

/** The rows of one table, as read from one database to be written to another. */
export interface TableRows {
  table: string;
  columns: string[];
  rows: Row[];
}

/** A database driver without anything of ours around it: what every figure is compared with. */
export interface BareDriver {
  readonly product: string;
  query(statement: Statement): Promise<Record<string, unknown>[]>;
  /** Reads a result as a stream, and gives the number of its rows. */
  countStreamed(statement: Statement): Promise<number>;
  /** Carries statements out one after the other on one connection. */
  replay(statements: readonly Statement[]): Promise<void>;
  tables(): Promise<string[]>;
  /** The rows of a table beyond an id, as the driver would write them. */
  readAfter(table: string, id: number): Promise<TableRows>;
  /** Writes rows of several tables in order, many an INSERT, in one transaction. */
  insertAll(tables: readonly TableRows[]): Promise<void>;
  /** As `insertAll`, without looking at foreign keys: for what other rows stand on. */
  copyGround(tables: readonly TableRows[]): Promise<void>;
  close(): Promise<void>;
}
