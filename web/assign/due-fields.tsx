import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { tracksQuery } from '../api/tracks.js';
import { DUE_UNITS } from '../assignments/due-rule.js';
import { today } from '../text/dates.js';
import classes from './assign.module.css';
import { type DueMistake, MOST_GRACE, MOST_TIME, unitOf } from './due-draft.js';
import { text } from './messages.js';
import { useDraft } from './use-draft.js';

interface Props {
  mistake: DueMistake | null;
  /** The form itself, in which the first faulty field is found. */
  form: RefObject<HTMLDivElement | null>;
}

/** How much time, counted from what, and the grace. */
export function DueFields({ mistake, form }: Props) {
  const [draft, change] = useDraft();
  const unit = unitOf(draft);
  return (
    <div ref={form} className={classes.dueFields}>
      {draft.dueKind === 'on' ? (
        <TextInput
          key="on"
          type="date"
          label={text('day')}
          min={today()}
          value={draft.on}
          error={mistake === 'day-invalid' && text('dayInvalid')}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
      ) : (
        <Group key="time" align="flex-start" gap="sm">
          <TextInput
            inputMode="numeric"
            label={text('time')}
            maxLength={4}
            className={classes.dueCount}
            value={draft.days}
            error={mistake === 'days-invalid' && text('timeInvalid', { most: MOST_TIME[unit] })}
            onChange={(event) => change({ days: event.currentTarget.value.trim() })}
          />
          <NativeSelect
            label={text('unit')}
            value={unit}
            data={DUE_UNITS.map((one) => ({ value: one, label: text(`unit-${one}`) }))}
            onChange={(event) => change({ dueUnit: event.currentTarget.value })}
          />
        </Group>
      )}
      {draft.dueKind === 'day' && <AnchorDay isFaulty={mistake === 'day-invalid'} />}
      {draft.dueKind === 'completion' && <AnchorTrack isFaulty={mistake === 'track-not-chosen'} />}
      <TextInput
        inputMode="numeric"
        label={text('grace')}
        description={text('graceHint')}
        maxLength={2}
        className={classes.dueGrace}
        value={draft.grace}
        error={mistake === 'grace-invalid' && text('graceInvalid', { most: MOST_GRACE })}
        onChange={(event) => change({ grace: event.currentTarget.value.trim() })}
      />
    </div>
  );
}

function AnchorDay({ isFaulty }: { isFaulty: boolean }) {
  const [draft, change] = useDraft();
  return (
    <Group align="flex-start" gap="sm">
      <NativeSelect
        label={text('side')}
        value={draft.dueSide}
        data={[
          { value: 'after', label: text('side-after') },
          { value: 'before', label: text('side-before') },
        ]}
        onChange={(event) => change({ dueSide: event.currentTarget.value === 'before' ? 'before' : 'after' })}
      />
      <TextInput
        type="date"
        label={text('anchorDay')}
        value={draft.dueDay}
        error={isFaulty && text('anchorDayInvalid')}
        onChange={(event) => change({ dueDay: event.currentTarget.value })}
      />
    </Group>
  );
}

function AnchorTrack({ isFaulty }: { isFaulty: boolean }) {
  const [draft, change] = useDraft();
  const { data: tracks } = useSuspenseQuery(tracksQuery);
  const others = tracks.filter(({ slug }) => slug !== draft.track?.slug);
  return (
    <NativeSelect
      label={text('anchorTrack')}
      value={draft.dueTrack}
      data={[
        { value: '', label: text('chooseTrack') },
        ...others.map(({ slug, title }) => ({ value: slug, label: title })),
      ]}
      error={isFaulty && text('anchorTrackMissing')}
      onChange={({ currentTarget }) => {
        const track = others.find(({ slug }) => slug === currentTarget.value);
        change({ dueTrack: track?.slug ?? '', dueTrackTitle: track?.title ?? '' });
      }}
    />
  );
}
