import { NativeSelect } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { dayInWords, minutesInWords, number, today } from '../text/dates.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { Tile, TileList } from '../ui/tiles.js';
import { type GroupMinutes, waveMinutesQuery } from './launch-data.js';
import classes from './launch.module.css';
import { text } from './messages.js';

/** How many hours of learning teams should keep free for a wave. */
export function WavePage() {
  const { id } = useParams({ from: '/signed-in/programme/waves/$id' });
  const { by = 'department' } = useSearch({ from: '/signed-in/programme/waves/$id' });
  const navigate = useNavigate({ from: '/programme/waves/$id' });
  const list = useSuspenseInfiniteQuery(waveMinutesQuery(id, by));
  const groups = list.data.pages.flatMap((page) => page.groups.items);
  const [first] = list.data.pages;
  if (!first) return null;
  const { startsOn, track } = first;
  const total = first.total ?? { people: 0, minutes: 0 };
  const lead =
    startsOn > today()
      ? text('waveLead', { track: track.title, minutes: minutesInWords(track.minutes) })
      : text('waveBegan');
  return (
    <>
      <PageHeader
        title={text('waveTitle', { day: dayInWords(startsOn) })}
        lead={lead}
        actions={
          <ButtonLink to="/programme" variant="default">
            {text('back')}
          </ButtonLink>
        }
      />
      <NativeSelect
        className={classes.by}
        label={text('by')}
        value={by}
        onChange={(event) =>
          void navigate({
            search: event.currentTarget.value === 'manager' ? { by: 'manager' } : {},
            replace: true,
            resetScroll: false,
          })
        }
        data={[
          { value: 'department', label: text('byDepartment') },
          { value: 'manager', label: text('byManager') },
        ]}
      />
      {total.people === 0 && <EmptyState>{text('nobody')}</EmptyState>}
      {total.people > 0 && (
        <>
          <TileList label={text('totals')}>
            <Tile number={number(total.people)} what={text('peopleToEnrol')} means={text('peopleMeans')} />
            <Tile
              number={minutesInWords(total.minutes)}
              what={text('hoursTogether')}
              means={text('hoursMeans')}
            />
          </TileList>
          <DataTable<GroupMinutes>
            caption={text('groups')}
            rows={groups}
            rowKey={({ id: groupId }) => groupId ?? ''}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
            columns={[
              {
                heading: text(by === 'manager' ? 'byManager' : 'byDepartment'),
                cell: ({ name }) => name ?? text(by === 'manager' ? 'noManager' : 'noDepartment'),
              },
              { heading: text('peopleColumn'), isNumber: true, cell: ({ people }) => number(people) },
              {
                heading: text('hoursColumn'),
                isNumber: true,
                cell: ({ minutes }) => minutesInWords(minutes),
              },
              {
                heading: text('eachColumn'),
                isNumber: true,
                cell: ({ minutes, people }) => minutesInWords(Math.round(minutes / people)),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
