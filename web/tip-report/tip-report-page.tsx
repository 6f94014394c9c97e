import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { teaches, useMe } from '../api/me.js';
import { monthInWords, number, percent } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { GroupBars } from '../ui/group-bars.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { MissedTips } from './missed-tips.js';
import { GROUPINGS, type Grouping, type TipGroup, tipReportQuery } from './tip-report-data.js';
import classes from './tip-report.module.css';

/** How tips are received: a bar for each group, and the numbers behind it. */
export function TipReportPage() {
  const { by = 'month' } = useSearch({ from: '/signed-in/tip-report' });
  const me = useMe();
  const { groups, keptBack } = useSuspenseQuery(tipReportQuery(by)).data;
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <a className={classes.download} href="/api/reports/tips.csv" download>
            {text('csv')}
          </a>
        }
      />
      {teaches(me) && <MissedTips />}
      <nav aria-label={text('views')} className={classes.views}>
        {GROUPINGS.map((grouping) => (
          <ButtonLink
            key={grouping}
            to="/tip-report"
            search={grouping === 'month' ? {} : { by: grouping }}
            variant={grouping === by ? 'filled' : 'default'}
            size="sm"
            aria-current={grouping === by ? 'page' : undefined}
          >
            {text(grouping)}
          </ButtonLink>
        ))}
      </nav>
      {groups.length === 0 ? (
        <EmptyState>{text('none')}</EmptyState>
      ) : (
        <>
          <Card title={text('chart')}>
            <GroupBars
              bars={groups.map((group) => ({
                name: nameOf(group, by),
                back: part(group.opened, group.tips),
                front: part(group.acknowledged, group.tips),
              }))}
            />
          </Card>
          <DataTable<TipGroup>
            caption={text('title')}
            rows={groups}
            rowKey={({ name }) => name ?? ''}
            columns={[
              { heading: text(by), cell: (group) => nameOf(group, by) },
              { heading: text('people'), cell: ({ people }) => number(people), isNumber: true },
              { heading: text('opened'), cell: ({ opened, tips }) => share(opened, tips), isNumber: true },
              {
                heading: text('acknowledged'),
                cell: ({ acknowledged, tips }) => share(acknowledged, tips),
                isNumber: true,
              },
              {
                heading: text('right'),
                cell: ({ right, answers }) =>
                  right === null || answers === null ? text('tooFew') : share(right, answers),
                isNumber: true,
              },
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

const part = (some: number, whole: number) => (whole === 0 ? 0 : some / whole);
const share = (some: number, whole: number) => percent(part(some, whole));

function nameOf({ name }: TipGroup, by: Grouping): string {
  if (name === null) return text('noDepartment');
  return by === 'month' ? monthInWords(name) : name;
}
