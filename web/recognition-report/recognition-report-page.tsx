import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { HeartHandshake } from 'lucide-react';
import { number } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { GroupBars } from '../ui/group-bars.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { GROUPINGS, type RecognitionGroup, recognitionReportQuery } from './recognition-report-data.js';
import classes from './recognition-report.module.css';

/** Thanks given and received: a bar for each group, and the numbers behind it. */
export function RecognitionReportPage() {
  const { by = 'department' } = useSearch({ from: '/signed-in/recognition-report' });
  const { groups, keptBack } = useSuspenseQuery(recognitionReportQuery(by)).data;
  const most = Math.max(1, ...groups.map(({ received }) => received ?? 0));
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <a className={classes.download} href="/api/reports/recognition.csv" download>
            {text('csv')}
          </a>
        }
      />
      <nav aria-label={text('views')} className={classes.views}>
        {GROUPINGS.map((grouping) => (
          <ButtonLink
            key={grouping}
            to="/recognition-report"
            search={grouping === 'department' ? {} : { by: grouping }}
            variant={grouping === by ? 'filled' : 'default'}
            size="sm"
            aria-current={grouping === by ? 'page' : undefined}
          >
            {text(grouping)}
          </ButtonLink>
        ))}
      </nav>
      {groups.length === 0 ? (
        <EmptyState icon={HeartHandshake}>{text('none')}</EmptyState>
      ) : (
        <>
          <Card title={text('chart')}>
            <GroupBars
              bars={groups.map((group) => ({
                name: nameOf(group),
                back: 0,
                front: (group.received ?? 0) / most,
              }))}
            />
          </Card>
          <DataTable<RecognitionGroup>
            caption={text('title')}
            rows={groups}
            rowKey={({ name }) => name ?? ''}
            columns={[
              { heading: text(by), cell: nameOf },
              { heading: text('received'), cell: ({ received }) => told(received), isNumber: true },
              { heading: text('receivers'), cell: ({ receivers }) => told(receivers), isNumber: true },
              { heading: text('given'), cell: ({ given }) => told(given), isNumber: true },
              { heading: text('givers'), cell: ({ givers }) => told(givers), isNumber: true },
            ]}
          />
        </>
      )}
      {keptBack > 0 && (
        <Text c="dimmed" size="sm" mt="md">
          {text('keptBack', { count: keptBack })}
        </Text>
      )}
    </>
  );
}

const told = (figure: number | null) => (figure === null ? text('tooFew') : number(figure));
const nameOf = ({ name }: RecognitionGroup) => name ?? text('noDepartment');
