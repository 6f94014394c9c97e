import { Button, VisuallyHidden } from '@mantine/core';
import { Download } from 'lucide-react';
import type { View } from '../api/client.js';
import { number, shortDay } from '../text/dates.js';
import type { Column } from '../ui/data-table.js';
import { fieldWords, valueWords } from './field-words.js';
import { FindingList } from './finding-list.js';
import classes from './finding-list.module.css';
import { rejectedUrl } from './import-words.js';
import type { ImportDetail, ImportedRow, ImportResult } from './imports-data.js';
import { text } from './messages.js';

interface PeopleProps {
  title: string;
  rows: ImportedRow[];
  total: number;
  /** Whether there is anything to say of what changes. */
  hasChanges?: boolean;
}

const WHO: Column<ImportedRow, string>[] = [
  { heading: text('person'), cell: ({ name }) => name },
  { heading: text('number'), cell: ({ employeeNumber }) => employeeNumber },
];
const LINE: Column<ImportedRow, string> = {
  heading: text('line'),
  cell: ({ line }) => (line === null ? text('notInFile') : number(line)),
};
const CHANGES: Column<ImportedRow, string> = {
  heading: text('changes'),
  cell: ({ changes }) => <Changes changes={changes} />,
};

/** People whom an import touches in one way, with what changes from what to what. */
export function PeopleList({ title, rows, total, hasChanges = false }: PeopleProps) {
  return (
    <FindingList
      title={title}
      rows={rows}
      total={total}
      rowKey={({ employeeNumber }) => employeeNumber}
      columns={hasChanges ? [...WHO, CHANGES, LINE] : [...WHO, LINE]}
    />
  );
}

function Changes({ changes }: { changes: View<'FieldChangeView'>[] }) {
  return (
    <ul className={classes.changes}>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          <span className={classes.field}>{fieldWords(field)}: </span>
          {from !== null && (
            <>
              <VisuallyHidden>{text('from')} </VisuallyHidden>
              <span className={classes.from}>{valueWords(field, from)}</span>
              <span aria-hidden> → </span>
              <VisuallyHidden> {text('to')} </VisuallyHidden>
            </>
          )}
          <strong>{valueWords(field, to)}</strong>
        </li>
      ))}
    </ul>
  );
}

const Value = ({ children }: { children: string }) => (
  <span className={classes.value}>{children || text('empty')}</span>
);

/** Mistakes with where they stand and why, and the whole rows to download. */
export function RejectedList({ rows, record }: { rows: ImportResult['rejected']; record: ImportDetail }) {
  return (
    <FindingList
      title={text('rejectedTitle')}
      means={text('rejectedWhat')}
      rows={rows}
      total={record.counts.rejected}
      rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
      columns={[
        { heading: text('line'), cell: ({ line }) => number(line) },
        { heading: text('column'), cell: ({ column }) => column },
        { heading: text('value'), cell: ({ value }) => <Value>{value}</Value> },
        { heading: text('reason'), cell: ({ reason }) => reason },
      ]}
      action={
        record.rejectedRowsKept > 0 && (
          <Button
            component="a"
            href={rejectedUrl(record.id)}
            download
            variant="default"
            leftSection={<Download size={18} aria-hidden />}
          >
            {text('downloadRejected')}
          </Button>
        )
      }
    />
  );
}

/** Planned moves that count after the import, whatever it writes today. */
export function MetMovesList({ rows }: { rows: ImportResult['metMoves'] }) {
  return (
    <FindingList
      title={text('movesTitle')}
      means={text('movesMeans')}
      rows={rows}
      total={rows.length}
      rowKey={({ employeeNumber, fromOn }) => `${employeeNumber} ${fromOn}`}
      columns={[
        { heading: text('person'), cell: ({ name }) => name },
        { heading: text('number'), cell: ({ employeeNumber }) => employeeNumber },
        { heading: text('moveOn'), cell: ({ fromOn }) => shortDay(fromOn) },
        {
          heading: text('moveSets'),
          cell: ({ fields, leavesFirst }) =>
            leavesFirst ? text('moveLeavesFirst') : fields.map((field) => fieldWords(field)).join(', '),
        },
      ]}
    />
  );
}
