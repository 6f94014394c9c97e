import { Anchor, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Download, Users } from 'lucide-react';
import { type Me, useMe } from '../api/me.js';
import { LineBookingsCard } from '../bookings/line-bookings-card.js';
import { NudgeButton } from '../nudges/nudge-button.js';
import { UnthankedCard } from '../recognition-report/unthanked-card.js';
import { dayInWords, dayOf } from '../text/dates.js';
import { TrendChart } from '../trend/trend-chart.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { DeputyCard } from './deputy-card.js';
import { text } from './messages.js';
import { ScopeBar } from './scope-bar.js';
import { summaryQuery, type TeamKey, teamKey, trendQuery } from './team-data.js';
import { TeamList } from './team-list.js';
import { Tiles } from './tiles.js';

/** A team at a glance: who is done, late, under way, and how much time they still need. */
export function TeamPage() {
  const me = useMe();
  const search = useSearch({ from: '/signed-in/team' });
  const team = teamKey(me, search);
  const { data: summary } = useSuspenseQuery(summaryQuery(team));
  const isOwn = team.of === me.id;
  return (
    <>
      {!isOwn && me.isManager && (
        <Anchor renderRoot={(props) => <Link to="/team" {...props} />} size="sm">
          {text('back')}
        </Anchor>
      )}
      <PageHeader
        key={team.of}
        title={isOwn ? text('title') : text('titleOf', { name: summary.head.name })}
        lead={leadOf(me, team)}
        actions={
          summary.people > 0 && (
            <>
              <NudgeButton {...team} />
              <CsvLink {...team} />
            </>
          )
        }
      />
      <ScopeBar me={me} team={team} />
      {summary.people === 0 ? (
        <EmptyState icon={Users} title={text(team.direct ? 'emptyDirectTitle' : 'emptyTitle')}>
          {text('empty')}
        </EmptyState>
      ) : (
        <>
          <Tiles summary={summary} />
          <TeamList summary={summary} team={team} />
          <TrendChart query={trendQuery(team)} />
        </>
      )}
      {isOwn && me.isManager && <LineBookingsCard />}
      {isOwn && me.isManager && <UnthankedCard />}
      {isOwn && me.isManager && <DeputyCard />}
    </>
  );
}

function leadOf(me: Me, { of }: TeamKey): string {
  const standIn = me.standingInFor.find(({ id }) => id === of);
  if (!standIn) return text('lead');
  // A term ends with a day: its last moment is the first of the next one.
  const lastDay = dayOf(new Date(Date.parse(standIn.until) - 1));
  return text('leadStandIn', { name: standIn.name, day: dayInWords(lastDay) });
}

function CsvLink({ of, direct }: TeamKey) {
  const query = new URLSearchParams({ below: of, ...(direct && { direct: 'true' }) });
  return (
    <Button
      component="a"
      href={`/api/reports/completion/people.csv?${query.toString()}`}
      download
      variant="default"
      leftSection={<Download size={18} aria-hidden />}
    >
      {text('download')}
    </Button>
  );
}
