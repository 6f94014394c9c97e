import { NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { EditedPeople } from './edited-people.js';
import { type EditCounts, type EditOutcome, editPreviewQuery } from './edit-data.js';
import type { Edited } from './edited.js';
import { text } from './messages.js';

/** What becomes of people who are on it. */
export interface Choices {
  leavers: 'keep' | 'end';
  dueDates: 'keep' | 'apply';
}

interface Props {
  id: string;
  edited: Edited;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

const WAIT_MS = 350;

/** For how many people an edit means what, while it is written, and what is to become of those who are on it. */
export function Effects({ id, edited, choices, onChoose }: Props) {
  const { isFinished, isNameNew, isAudienceNew, isDueNew } = edited;
  if (!isFinished) return <Text role="status">{text('unfinished')}</Text>;
  if (!isAudienceNew && !isDueNew)
    return <Text role="status">{text(isNameNew ? 'onlyName' : 'unchanged')}</Text>;
  return <Counted id={id} edited={edited} choices={choices} onChoose={onChoose} />;
}

function Counted({ id, edited, choices, onChoose }: Props) {
  const [settled] = useDebouncedValue(edited, WAIT_MS);
  const preview = useInfiniteQuery({
    ...editPreviewQuery(id, settled.request, 'entering', 1),
    placeholderData: keepPreviousData,
  });
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  const counts = preview.data?.pages[0]?.counts;
  if (!counts) return <LoadingState rows={2} />;
  return (
    <Stack gap="md" aria-busy={preview.isFetching}>
      <div role="status">
        {edited.isAudienceNew && <Moves counts={counts} />}
        {edited.isDueNew && (
          <p>{counts.redated > 0 ? text('redated', { count: counts.redated }) : text('redatedNobody')}</p>
        )}
      </div>
      {edited.isAudienceNew && counts.leaving > 0 && (
        <Radio.Group
          label={text('leavers')}
          value={choices.leavers}
          onChange={(value) => onChoose({ ...choices, leavers: value === 'end' ? 'end' : 'keep' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="keep" label={text('leaversKeep')} />
            <Radio
              value="end"
              label={text('leaversEnd')}
              description={text('leaversEndHint', { count: counts.leavingUntouched })}
            />
          </Stack>
        </Radio.Group>
      )}
      {edited.isDueNew && counts.redated > 0 && (
        <Radio.Group
          label={text('dates')}
          value={choices.dueDates}
          onChange={(value) => onChoose({ ...choices, dueDates: value === 'apply' ? 'apply' : 'keep' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="keep" label={text('datesKeep')} description={text('datesKeepHint')} />
            <Radio value="apply" label={text('datesApply')} description={text('datesApplyHint')} />
          </Stack>
        </Radio.Group>
      )}
      <Names id={id} edited={settled} counts={counts} />
    </Stack>
  );
}

function Moves({ counts: { entering, enteringHaveIt, leaving } }: { counts: EditCounts }) {
  if (entering + leaving === 0) return <p>{text('nobodyMoves')}</p>;
  return (
    <>
      {entering > 0 && (
        <p>
          {text('entering', { count: entering })}
          {enteringHaveIt > 0 && ` ${text('enteringHaveIt', { count: enteringHaveIt })}`}
        </p>
      )}
      {leaving > 0 && <p>{text('leaving', { count: leaving })}</p>}
    </>
  );
}

function Names({ id, edited, counts }: { id: string; edited: Edited; counts: EditCounts }) {
  const [outcome, setOutcome] = useState<EditOutcome | null>(null);
  const choices: { value: EditOutcome; label: string; people: number }[] = [
    { value: 'entering', label: text('showEntering'), people: counts.entering },
    { value: 'leaving', label: text('showLeaving'), people: counts.leaving },
    { value: 'staying', label: text('showStaying'), people: counts.staying },
  ];
  const offered = choices.filter(({ people }) => people > 0);
  const shown = offered.find(({ value }) => value === outcome)?.value ?? null;
  if (offered.length === 0) return null;
  return (
    <>
      <NativeSelect
        label={text('show')}
        maw="20rem"
        value={shown ?? ''}
        data={[
          { value: '', label: text('showNobody') },
          ...offered.map(({ value, label }) => ({ value, label })),
        ]}
        onChange={({ currentTarget }) =>
          setOutcome(offered.find(({ value }) => value === currentTarget.value)?.value ?? null)
        }
      />
      {shown && <EditedPeople id={id} request={edited.request} outcome={shown} />}
    </>
  );
}
