import { Stack } from '@mantine/core';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { PersonPicker } from '../ui/person-picker.js';
import { ChooseAndMerge } from './choose-and-merge.js';
import { recordsQuery } from './merges-data.js';
import { MergedRecord } from './merged-record.js';
import { type Merged, MergeResult } from './merge-result.js';
import { text } from './messages.js';

/** Merging two records of one person: which two, which of them stays, what that does, and then for good. */
export function MergePage() {
  const { first, second, keep } = useSearch({ from: '/signed-in/people/merge' });
  if (first === undefined) return <NobodyChosen />;
  if (second === undefined) return <PickOther first={first} />;
  return <TwoRecords key={`${first} ${second}`} first={first} second={second} keep={keep} />;
}

function NobodyChosen() {
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <EmptyState
        icon={UsersRound}
        title={text('nobodyTitle')}
        action={
          <ButtonLink to="/people/duplicates" variant="default">
            {text('toDuplicates')}
          </ButtonLink>
        }
      >
        {text('nobody')}
      </EmptyState>
    </>
  );
}

function PickOther({ first }: { first: string }) {
  const { data: records } = useSuspenseQuery(recordsQuery(first));
  const [isSame, setSame] = useState(false);
  const navigate = useNavigate({ from: '/people/merge' });
  const { id, name, employeeNumber: number } = records.kept;
  return (
    <>
      <TextLink to="/people/$personId" params={{ personId: id }} size="sm">
        {text('toPerson', { name })}
      </TextLink>
      <PageHeader title={text('pickTitle')} lead={text('pickLead', { name, number })} />
      <Stack maw="32rem">
        <PersonPicker
          label={text('other')}
          isSingle
          value={[]}
          error={isSame ? text('sameRecord') : undefined}
          onChange={([picked]) => {
            setSame(picked?.id === id);
            if (picked && picked.id !== id) void navigate({ search: { first: id, second: picked.id } });
          }}
        />
      </Stack>
    </>
  );
}

interface Props {
  first: string;
  second: string;
  keep: string | undefined;
}

function TwoRecords({ first, second, keep }: Props) {
  const [{ data: one }, { data: other }] = useSuspenseQueries({
    queries: [recordsQuery(first), recordsQuery(second)],
  });
  const [done, setDone] = useState<Merged | null>(null);
  if (done) return <MergeResult done={done} />;
  if (one.kept.id !== first) return <MergedRecord id={first} records={one} title={text('alreadyTitle')} />;
  if (other.kept.id !== second)
    return <MergedRecord id={second} records={other} title={text('alreadyTitle')} />;
  return (
    <>
      <TextLink to="/people/duplicates" size="sm">
        {text('toDuplicates')}
      </TextLink>
      <PageHeader title={text('title')} lead={text('lead')} />
      <ChooseAndMerge records={[one.kept, other.kept]} keep={keep} onDone={setDone} />
    </>
  );
}
