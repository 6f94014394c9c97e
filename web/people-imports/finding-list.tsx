import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Column, DataTable } from '../ui/data-table.js';
import classes from './finding-list.module.css';
import { text } from './messages.js';

const AT_FIRST = 20;

interface Props<Row> {
  title: string;
  means?: string;
  rows: Row[];
  /** How many there are altogether, where the rows are the first of them. */
  total: number;
  columns: Column<Row, string>[];
  rowKey: (row: Row) => string;
  action?: ReactNode;
}

/** Rows of one kind under a heading of their own; nothing where there are none. */
export function FindingList<Row>({ title, means, rows, total, columns, rowKey, action }: Props<Row>) {
  const [most, setMost] = useState(AT_FIRST);
  if (rows.length === 0) return null;
  return (
    <div className={classes.section}>
      <Group justify="space-between" align="end" mb="xs">
        <div>
          <Title order={2}>{title}</Title>
          {means && <Text c="dimmed">{means}</Text>}
        </div>
        {action}
      </Group>
      <DataTable
        caption={title}
        columns={columns}
        rows={rows.slice(0, most)}
        rowKey={rowKey}
        hasMore={rows.length > most}
        onMore={() => setMost(most + 50)}
      />
      {total > rows.length && rows.length <= most && (
        <Text size="sm">{text('firstOnly', { count: rows.length, all: total })}</Text>
      )}
    </div>
  );
}
