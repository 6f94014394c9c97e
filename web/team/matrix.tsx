import { Text, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { type CSSProperties, type ReactNode, useId, useMemo } from 'react';
import type { Sort } from '../ui/data-table.js';
import { CellState } from './cell-state.js';
import type { Place } from './grid-keys.js';
import classes from './matrix.module.css';
import { NameCell, OverallCell, TimeCell } from './matrix-cells.js';
import { text } from './messages.js';
import type { TeamSummary } from './team-data.js';
import type { Findable } from './team-rows.js';
import type { SortKey } from './team-search.js';
import { useGrid } from './use-grid.js';
import { useRem } from './use-rem.js';

const ROW_REM = 4.25;

interface MatrixColumn {
  key: SortKey;
  heading: string;
  width: string;
  cell: (person: Findable) => ReactNode;
}

interface Props {
  people: Findable[];
  tracks: TeamSummary['tracks'];
  sort: Sort<SortKey>;
  onSort: (sort: Sort<SortKey>) => void;
}

/** People by tracks: three of them or thousands, of whom only those in sight are drawn. */
export function Matrix({ people, tracks, sort, onSort }: Props) {
  const columns = useMemo(() => columnsOf(tracks), [tracks]);
  const rowHeight = Math.round(useRem() * ROW_REM);
  const navigate = useNavigate();
  const helpId = useId();
  const sortBy = (by: SortKey) => onSort({ by, descending: by === sort.by && !sort.descending });
  const open = ({ row, column }: Place) => {
    const person = people[row - 1];
    const key = columns[column]?.key;
    if (person) void navigate({ to: '/team/$personId', params: { personId: person.member.id } });
    else if (row === 0 && key) sortBy(key);
  };
  const { scroller, onScroll, onKeyDown, active, onCellFocus, drawn } = useGrid({
    rows: people.length,
    columns: columns.length,
    rowHeight,
    onOpen: open,
  });
  const shape: CSSProperties = {
    gridTemplateColumns: columns.map(({ width }) => width).join(' '),
    blockSize: rowHeight,
  };
  const stop = (row: number, column: number) => (active.row === row && active.column === column ? 0 : -1);
  const placed = (row: number, column: number) => ({
    'data-place': `${row}:${column}`,
    'aria-colindex': column + 1,
    onFocus: () => onCellFocus({ row, column }),
    className: classes.cell,
  });
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" id={helpId}>
        {text('gridHelp')}
      </Text>
      <div
        ref={scroller}
        className={classes.grid}
        role="grid"
        tabIndex={-1}
        aria-label={text('matrix')}
        aria-describedby={helpId}
        aria-rowcount={people.length + 1}
        aria-colcount={columns.length}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={shape}>
            {columns.map(({ key, heading }, column) => (
              <div
                key={key}
                role="columnheader"
                aria-sort={ariaSort(sort, key)}
                tabIndex={stop(0, column)}
                {...placed(0, column)}
              >
                <Heading sort={sort} sortKey={key} onPress={() => sortBy(key)}>
                  {heading}
                </Heading>
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ blockSize: people.length * rowHeight }}>
          {drawn.map((index) => {
            const person = people[index];
            if (!person) return null;
            return (
              <div
                // By place: what has the focus keeps it when people are sorted anew.
                key={index}
                role="row"
                aria-rowindex={index + 2}
                className={classes.row}
                style={{ ...shape, transform: `translateY(${index * rowHeight}px)` }}
              >
                {columns.map(({ key, cell }, column) => (
                  <div
                    key={key}
                    role={column === 0 ? 'rowheader' : 'gridcell'}
                    tabIndex={stop(index + 1, column)}
                    {...placed(index + 1, column)}
                  >
                    {cell(person)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

const columnsOf = (tracks: TeamSummary['tracks']): MatrixColumn[] => [
  {
    key: 'name',
    heading: text('person'),
    width: 'minmax(17rem, 1fr)',
    cell: ({ member }) => <NameCell member={member} />,
  },
  {
    key: 'standing',
    heading: text('overall'),
    width: '10.5rem',
    cell: ({ member }) => <OverallCell member={member} />,
  },
  {
    key: 'minutes',
    heading: text('time'),
    width: '8.5rem',
    cell: ({ member }) => <TimeCell member={member} />,
  },
  ...tracks.map(({ slug, title }): MatrixColumn => ({
    key: `track:${slug}`,
    heading: title,
    width: '13rem',
    cell: ({ cells }) => <CellState cell={cells.get(slug)} />,
  })),
];

const ariaSort = ({ by, descending }: Sort<SortKey>, key: SortKey) => {
  if (by !== key) return 'none';
  return descending ? 'descending' : 'ascending';
};

interface HeadingProps {
  sort: Sort<SortKey>;
  sortKey: SortKey;
  onPress: () => void;
  children: string;
}

function Heading({ sort, sortKey, onPress, children }: HeadingProps) {
  const Sorted = sort.descending ? ArrowDown : ArrowUp;
  const Icon = sort.by === sortKey ? Sorted : ChevronsUpDown;
  return (
    <UnstyledButton className={classes.heading} tabIndex={-1} onClick={onPress}>
      {children}
      <Icon size={16} aria-hidden />
    </UnstyledButton>
  );
}
