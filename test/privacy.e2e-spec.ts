import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type EntityMetadata } from 'typeorm';
import { groupBy } from '../src/common/group-by.js';
import { treatmentOf } from '../src/database/personal.js';
import { rowsOf } from '../src/privacy/personal-tables.js';
import { startApp, type TestApp } from './support/app.js';

/** Text of this length can hold a name; shorter columns hold our own words. */
const SHORTEST_FREE_TEXT = 33;
const UNNAMED = new Set(['id', 'public_id']);

let app: TestApp;
let tables: EntityMetadata[];
beforeAll(async () => {
  app = await startApp();
  tables = app.nest.get(DataSource).entityMetadatas.filter(tellsOfPeople);
});
afterAll(() => app.close());

const columnsOf = (table: EntityMetadata) => table.columns.map(({ databaseName }) => databaseName);
const treatment = (table: EntityMetadata, column: string) =>
  treatmentOf(
    table.target,
    table.columns.find(({ databaseName }) => databaseName === column)?.propertyName ?? '',
  );

/** A table tells of people when it points at them, when rows of it belong to one, or when a column of it says so. */
function tellsOfPeople(table: EntityMetadata): boolean {
  const columns = columnsOf(table);
  const pointsAtPeople = table.foreignKeys.some(
    ({ referencedTablePath }) => referencedTablePath === 'persons',
  );
  const saysSo = columns.some((column) => treatment(table, column) !== undefined);
  return pointsAtPeople || saysSo || rowsOf(table.tableName, columns, 1) !== null;
}

interface DocumentedRow {
  columns: string[];
  purpose: string;
  seenBy: string;
  howLong: string;
}

/** The sections of docs/privacy.md by the names of their tables. */
function documented(): Map<string, DocumentedRow[]> {
  const sections = readFileSync(join(__dirname, '../docs/privacy.md'), 'utf8').split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [names = ''] = section.split(':', 1);
      const rows = [...section.matchAll(/^\| (`.*`) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
        ([, columns = '', purpose = '', seenBy = '', howLong = '']) => {
          return { columns: columns.replaceAll('`', '').split(', '), purpose, seenBy, howLong };
        },
      );
      return names.split(', ').map((name): [string, DocumentedRow[]] => [name, rows]);
    }),
  );
}

/** Each section with the tables that it is about. */
const sectionsOf = (pages: Map<string, DocumentedRow[]>) =>
  [...groupBy(pages, ([, rows]) => rows)].map(
    ([rows, entries]) => [rows, entries.map(([name]) => name)] as const,
  );

it('says of every text that could tell of a person what an erasure does with it', () => {
  const silent = tables.flatMap((table) =>
    table.columns
      .filter(
        ({ type, length }) => type === 'text' || type === 'json' || Number(length) >= SHORTEST_FREE_TEXT,
      )
      .filter(({ databaseName }) => treatment(table, databaseName) === undefined)
      .map(({ databaseName }) => `${table.tableName}.${databaseName}`),
  );
  expect(silent).toEqual([]);
});

it('knows whose rows to erase, wherever something is erasable', () => {
  const unknown = tables
    .filter((table) => columnsOf(table).some((column) => treatment(table, column)?.personal === 'erasable'))
    .filter((table) => rowsOf(table.tableName, columnsOf(table), 1) === null)
    .map(({ tableName }) => tableName);
  // Rows that name people in text only are found by that text.
  expect(unknown).toEqual(['people_import_kept_rows']);
});

describe('docs/privacy.md', () => {
  const pages = documented();

  it('has every column of every table that tells of people, and none beside', () => {
    const wrong: string[] = [];
    for (const table of tables) {
      const rows = pages.get(table.tableName) ?? [];
      const named = new Set(rows.flatMap(({ columns }) => columns));
      for (const column of columnsOf(table)) {
        if (!UNNAMED.has(column) && !named.has(column)) wrong.push(`missing: ${table.tableName}.${column}`);
      }
    }
    const byName = new Map(tables.map((table) => [table.tableName, columnsOf(table)]));
    for (const [rows, names] of sectionsOf(pages)) {
      const existing = new Set(names.flatMap((name) => byName.get(name) ?? []));
      wrong.push(...names.filter((name) => !byName.has(name)).map((name) => `no such table: ${name}`));
      for (const column of rows.flatMap(({ columns }) => columns))
        if (!existing.has(column)) wrong.push(`no such column: ${names.join(', ')}.${column}`);
    }
    expect(wrong).toEqual([]);
  });

  it('says of every column what for, who sees it and how long, and that erasable ones are erased', () => {
    const wrong: string[] = [];
    for (const table of tables) {
      for (const { columns, purpose, seenBy, howLong } of pages.get(table.tableName) ?? []) {
        for (const column of columns) {
          const isErasable = treatment(table, column)?.personal === 'erasable';
          if (!purpose.trim() || !seenBy.trim()) wrong.push(`${table.tableName}.${column} says too little`);
          if (isErasable && !howLong.includes('erased'))
            wrong.push(`${table.tableName}.${column} is erasable`);
          if (treatment(table, column)?.personal === 'kept' && howLong === 'erased')
            wrong.push(`${table.tableName}.${column} is kept`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
