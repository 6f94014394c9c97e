import { Table, TableCheck, TableForeignKey, TableIndex, type TableColumnOptions } from 'typeorm';

type Column = TableColumnOptions;
interface Options {
  nullable?: boolean;
  default?: string | number;
}

/** Column kinds that show no drift on SQLite, MariaDB and MySQL; no other kind is used. */
export const id = (): Column => ({
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
});
export const integer = (name: string, options: Options = {}): Column => column(name, 'integer', options);
export const day = (name: string, options: Options = {}): Column => column(name, 'date', options);
export const text = (name: string, options: Options = {}): Column => column(name, 'text', options);
export const json = (name: string, options: Options = {}): Column => column(name, 'json', options);
export const instant = (name: string, options: Options = {}): Column => ({
  ...column(name, 'datetime', options),
  precision: 3,
});
export const varchar = (name: string, length: number, options: Options = {}): Column => ({
  ...column(name, 'varchar', options),
  length: String(length),
});
export const publicId = (): Column => varchar('public_id', 22);

function column(name: string, type: string, { nullable = false, default: fallback }: Options): Column {
  return {
    name,
    type,
    isNullable: nullable,
    ...(fallback === undefined ? {} : { default: String(fallback) }),
  };
}

interface TableParts {
  columns: Column[];
  /** Constraint name without prefix → columns. */
  unique?: Record<string, string[]>;
  index?: Record<string, string[]>;
  /** Column → table whose `id` it holds. */
  references?: Record<string, string>;
  check?: Record<string, string>;
}

/** A table whose constraints carry our names: `uq_`, `ix_`, `fk_` and `ck_`, the table, the subject. */
export function table(
  name: string,
  { columns, unique = {}, index = {}, references = {}, check = {} }: TableParts,
): Table {
  return new Table({
    name,
    columns,
    indices: [
      ...Object.entries(unique).map(
        ([subject, columnNames]) =>
          new TableIndex({ name: `uq_${name}_${subject}`, columnNames, isUnique: true }),
      ),
      ...Object.entries(index).map(
        ([subject, columnNames]) => new TableIndex({ name: `ix_${name}_${subject}`, columnNames }),
      ),
    ],
    foreignKeys: Object.entries(references).map(
      ([columnName, referencedTableName]) =>
        new TableForeignKey({
          name: `fk_${name}_${columnName.replace(/_id$/, '')}`,
          columnNames: [columnName],
          referencedTableName,
          referencedColumnNames: ['id'],
          onDelete: 'NO ACTION',
          onUpdate: 'NO ACTION',
        }),
    ),
    checks: Object.entries(check).map(
      ([subject, expression]) => new TableCheck({ name: `ck_${name}_${subject}`, expression }),
    ),
  });
}
