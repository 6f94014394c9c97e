import { NativeSelect, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type Column, DataTable } from '../ui/data-table.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { TwoLines } from '../ui/two-lines.js';
import type { View } from '../api/client.js';
import { type Asked, type Part, previewPeopleQuery, previewQuery } from './audiences-data.js';
import classes from './audiences.module.css';
import { text } from './messages.js';
import { depthOf, DEEPEST, type Group, toRule } from './rule-draft.js';

interface Props {
  group: Group;
  /** The audience whose rule it would replace. */
  instead?: string;
}

const WAIT_MS = 350;

/** What a rule means while it is written: in words, for how many people, who enters and who leaves, and who they are. */
export function LivePreview({ group, instead }: Props) {
  const titleId = useId();
  const [settled] = useDebouncedValue(group, WAIT_MS);
  const rule = toRule(settled);
  const problem = problemOf(settled);
  return (
    <section className={classes.live} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {text('live')}
      </Title>
      {problem !== null && <Text role="status">{problem}</Text>}
      {problem === null && rule && <Told asked={{ rule, ...(instead !== undefined && { instead }) }} />}
    </section>
  );
}

/** What keeps a rule from being asked; null where nothing does. */
function problemOf(group: Group): string | null {
  if (group.parts.length === 0) return text('nothing');
  if (depthOf(group) > DEEPEST) return text('tooDeep');
  return toRule(group) ? null : text('unfinished');
}

function Told({ asked }: { asked: Asked }) {
  const [part, setPart] = useState<Part>('meant');
  const preview = useQuery({ ...previewQuery(asked), placeholderData: keepPreviousData });
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingState rows={2} />;
  const { sentence, meant, entering, leaving } = preview.data;
  const shown: Part = asked.instead === undefined ? 'meant' : part;
  return (
    <>
      <div role="status" aria-busy={preview.isFetching}>
        <Text className={classes.sentence}>{sentence}</Text>
        <Text fw={650}>
          {text('meant', { count: meant })}
          {asked.instead !== undefined &&
            ` · ${text('entering', { count: entering })} · ${text('leaving', { count: leaving })}`}
        </Text>
      </div>
      {asked.instead !== undefined && (
        <>
          <Text size="sm" c="dimmed">
            {text('leaveKeep')}
          </Text>
          <NativeSelect
            label={text('show')}
            maw="16rem"
            value={part}
            data={(['meant', 'entering', 'leaving'] as const).map((one) => ({
              value: one,
              label: text(`show-${one}`),
            }))}
            onChange={({ currentTarget }) =>
              setPart(
                (['meant', 'entering', 'leaving'] as const).find((one) => one === currentTarget.value) ??
                  'meant',
              )
            }
          />
        </>
      )}
      <People asked={asked} part={shown} />
    </>
  );
}

function People({ asked, part }: { asked: Asked; part: Part }) {
  const people = useInfiniteQuery({ ...previewPeopleQuery(asked, part), placeholderData: keepPreviousData });
  if (people.error) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <LoadingState rows={2} />;
  const rows = people.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Text mt="sm">{text('nobody')}</Text>;
  return (
    <DataTable
      caption={text('peopleTable')}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      hasMore={people.hasNextPage}
      isLoadingMore={people.isFetchingNextPage}
      onMore={() => void people.fetchNextPage()}
    />
  );
}

const COLUMNS: Column<View<'AudiencePersonView'>, string>[] = [
  {
    heading: text('personColumn'),
    cell: ({ name, employeeNumber }) => <TwoLines first={name} second={employeeNumber} />,
  },
  {
    heading: text('placeColumn'),
    cell: ({ department, title, location }) => (
      <TwoLines first={department} second={[title, location].filter(Boolean).join(' · ')} />
    ),
  },
];
