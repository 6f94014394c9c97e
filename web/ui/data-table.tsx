import { Button, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { text } from './messages.js';

/** How a table is sorted; screens keep it in the address. */
export interface Sort<Key extends string> {
  by: Key;
  descending: boolean;
}

/** A column; with a `sortKey` its heading sorts. */
export interface Column<Row, Key extends string> {
  heading: string;
  cell: (row: Row) => ReactNode;
  sortKey?: Key;
  isNumber?: boolean;
}

interface Props<Row, Key extends string> {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: Column<Row, Key>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort<Key>;
  onSort?: (sort: Sort<Key>) => void;
  /** Of `useInfiniteQuery`: whether there is another page, and how to fetch it. */
  hasMore?: boolean;
  isLoadingMore?: boolean;
  onMore?: () => void;
}

/** Rows in columns; scrolls sideways inside itself where the screen is narrow. */
export function DataTable<Row, Key extends string = string>(props: Props<Row, Key>) {
  const { caption, columns, rows, rowKey } = props;
  return (
    <>
      <Table.ScrollContainer
        minWidth={columns.length * 120}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={caption}
      >
        <Table className={classes.table} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Heading key={column.heading} column={column} table={props} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={rowKey(row)}>
                {columns.map(({ heading, cell, isNumber }) => (
                  <Table.Td key={heading} className={isNumber ? classes.number : ''}>
                    {cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed" role="status">
          {text('shown', { count: rows.length })}
        </Text>
        {props.hasMore && (
          <Button variant="default" loading={props.isLoadingMore ?? false} onClick={props.onMore}>
            {text('more')}
          </Button>
        )}
      </Group>
    </>
  );
}

interface HeadingProps<Row, Key extends string> {
  column: Column<Row, Key>;
  table: Props<Row, Key>;
}

function Heading<Row, Key extends string>({ column, table }: HeadingProps<Row, Key>) {
  const { heading, sortKey, isNumber } = column;
  const { sort, onSort } = table;
  const className = isNumber ? classes.number : '';
  if (!sortKey || !onSort) return <Table.Th className={className}>{heading}</Table.Th>;
  const isSorted = sort?.by === sortKey;
  const direction = sort?.descending ? 'descending' : 'ascending';
  const Icon = isSorted ? { ascending: ArrowUp, descending: ArrowDown }[direction] : ChevronsUpDown;
  return (
    <Table.Th className={className} aria-sort={isSorted ? direction : 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort({ by: sortKey, descending: isSorted && !sort.descending })}
      >
        {heading}
        <Icon size={16} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}
