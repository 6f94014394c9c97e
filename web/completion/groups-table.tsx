import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { number } from '../text/dates.js';
import { rateWords } from '../trend/rate-words.js';
import { DataTable, type Sort } from '../ui/data-table.js';
import { TextLink } from '../ui/links.js';
import type { Group, Report } from './completion-data.js';
import type { Filters, GroupSort, Grouping, PeopleSearch } from './completion-search.js';
import classes from './completion.module.css';
import { sortGroups } from './group-rows.js';
import { monthWords } from './month-words.js';
import { text } from './messages.js';

interface Props {
  report: Report;
  filters: Filters;
  sort: Sort<GroupSort>;
  onSort: (sort: Sort<GroupSort>) => void;
}

const AT_FIRST = 50;
const HEADINGS: Record<Grouping, string> = {
  department: text('department'),
  location: text('location'),
  track: text('track'),
  manager: text('manager'),
  'hire-month': text('hireMonth'),
};
const NAMELESS: Record<Grouping, string> = {
  department: text('noDepartment'),
  location: text('noLocation'),
  track: '–',
  manager: text('noManager'),
  'hire-month': text('noHireMonth'),
};

/** The numbers of each group; its name leads to the people in it. */
export function GroupsTable({ report, filters, sort, onSort }: Props) {
  const [most, setMost] = useState(AT_FIRST);
  const { by, groupCount } = report;
  const groups = sortGroups(report.groups, sort.by, sort.descending);
  return (
    <section aria-labelledby="groups">
      <Title order={2} id="groups" mb="xs">
        {text('groups')}
      </Title>
      {groupCount > groups.length && (
        <Text size="sm" mb="sm">
          {text('groupsCut', { count: groups.length, all: groupCount })}
        </Text>
      )}
      <DataTable<Group, GroupSort>
        caption={text('groupsTable')}
        rows={groups.slice(0, most)}
        rowKey={({ key }) => key.id ?? ''}
        sort={sort}
        onSort={onSort}
        hasMore={groups.length > most}
        onMore={() => setMost(most + AT_FIRST)}
        columns={[
          {
            heading: HEADINGS[by],
            sortKey: 'name',
            cell: (group) => <Name group={group} by={by} filters={filters} />,
          },
          { heading: text('rate'), sortKey: 'rate', isNumber: true, cell: (group) => <Rate group={group} /> },
          {
            heading: text('completed'),
            sortKey: 'completed',
            isNumber: true,
            cell: ({ completed, enrolled }) => text('completedOf', { completed, enrolled }),
          },
          { heading: text('inProgress'), isNumber: true, cell: numberOf('inProgress') },
          { heading: text('notStarted'), isNumber: true, cell: numberOf('notStarted') },
          { heading: text('late'), sortKey: 'overdue', isNumber: true, cell: numberOf('overdue') },
          {
            heading: text('days'),
            sortKey: 'days',
            isNumber: true,
            cell: ({ medianDays }) => (medianDays === null ? '–' : number(medianDays)),
          },
        ]}
      />
    </section>
  );
}

const numberOf = (key: 'inProgress' | 'notStarted' | 'overdue') => (group: Group) => number(group[key]);

function Name({ group: { key }, by, filters }: { group: Group; by: Grouping; filters: Filters }) {
  if (key.id === null || key.label === null) return NAMELESS[by];
  const people = peopleIn(by, key.id);
  if (!people) return monthWords(key.label);
  return (
    <TextLink to="/completion/people" search={{ ...filters, ...people }}>
      {key.label}
    </TextLink>
  );
}

/** What narrows the list of people to a group; nothing does for a month of hire. */
function peopleIn(by: Grouping, id: string): PeopleSearch | null {
  switch (by) {
    case 'department':
      return { department: id };
    case 'location':
      return { location: id };
    case 'track':
      return { track: id };
    case 'manager':
      return { manager: id };
    case 'hire-month':
      return null;
  }
}

function Rate({ group }: { group: Group }) {
  const share = (group.completionRatePermille ?? 0) / 10;
  return (
    <span className={classes.rate}>
      {rateWords(group)}
      <span className={classes.bar} aria-hidden>
        <span className={classes.fill} style={{ width: `${share}%` }} />
      </span>
    </span>
  );
}
