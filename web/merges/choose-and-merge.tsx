import { Radio, Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useDeferredValue } from 'react';
import { type Compared, tracksInWords } from '../duplicates/compared.js';
import { SideBySide } from '../duplicates/side-by-side.js';
import { personQuery, recordQuery } from '../team/team-data.js';
import { Card } from '../ui/card.js';
import { LoadingState } from '../ui/loading-state.js';
import { MergePreview } from './merge-preview.js';
import type { Merged } from './merge-result.js';
import type { PersonRecord } from './merges-data.js';
import { text } from './messages.js';
import { whoStays } from './who-stays.js';

interface Props {
  records: readonly [PersonRecord, PersonRecord];
  /** Which of them the address lets stay, if it says. */
  keep: string | undefined;
  onDone: (done: Merged) => void;
}

/** Two records side by side, which of them stays, and what merging the other into it does. */
export function ChooseAndMerge({ records: [one, other], keep, onDone }: Props) {
  const [first, second] = useCompared(one, other);
  const navigate = useNavigate({ from: '/people/merge' });
  const keptId = keep ?? whoStays(first, second).id;
  const shownId = useDeferredValue(keptId);
  const [kept, merged] = shownId === second.id ? [second, first] : [first, second];
  const choose = (id: string) =>
    void navigate({ search: (now) => ({ ...now, keep: id }), replace: true, resetScroll: false });
  return (
    <>
      <Card title={text('sideBySide')}>
        <SideBySide records={[first, second]} />
      </Card>
      <Card title={text('whoStays')}>
        <Radio.Group
          aria-label={text('whoStays')}
          description={text('whoStaysWhat')}
          value={keptId}
          onChange={choose}
        >
          <Stack gap="xs" mt="sm">
            {[first, second].map(({ id, name, employeeNumber: number, source }) => (
              <Radio key={id} value={id} label={text('named', { name, number, source })} />
            ))}
          </Stack>
        </Radio.Group>
      </Card>
      <div aria-busy={shownId !== keptId}>
        <Suspense fallback={<LoadingState />}>
          <MergePreview kept={kept} merged={merged} onKeepOther={() => choose(merged.id)} onDone={onDone} />
        </Suspense>
      </div>
    </>
  );
}

function useCompared(one: PersonRecord, other: PersonRecord): [Compared, Compared] {
  // Asked for at once: who both are, and what they have done.
  const [{ data: first }, { data: second }, { data: firstDone }, { data: secondDone }] = useSuspenseQueries({
    queries: [personQuery(one.id), personQuery(other.id), recordQuery(one.id), recordQuery(other.id)],
  });
  return [
    { ...first, source: one.source, done: tracksInWords(firstDone.enrolments) },
    { ...second, source: other.source, done: tracksInWords(secondDone.enrolments) },
  ];
}
