import { Radio, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { today } from '../text/dates.js';
import classes from './assign.module.css';
import type { Draft } from './draft.js';
import { text } from './messages.js';
import { StepButtons } from './step-buttons.js';
import { mistakeIn } from './steps.js';
import { useDraft } from './use-draft.js';

const KINDS: { value: Draft['dueKind']; label: string; hint: string }[] = [
  { value: 'enrolment', label: text('dueEnrolment'), hint: text('dueEnrolmentHint') },
  { value: 'hire', label: text('dueHire'), hint: text('dueHireHint') },
  { value: 'on', label: text('dueOn'), hint: '' },
];

/** When it is due: so many days after something, or on a day. */
export function DueStep() {
  const [draft, change] = useDraft();
  const [isChecked, setChecked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const mistake = isChecked ? mistakeIn('due', draft, today()) : null;
  return (
    <>
      <Radio.Group
        label={text('dueRule')}
        value={draft.dueKind}
        onChange={(value) => {
          const kind = KINDS.find((one) => one.value === value);
          if (kind) change({ dueKind: kind.value });
        }}
      >
        <Stack gap="sm" mt="xs">
          {KINDS.map(({ value, label, hint }) => (
            <div key={value} className={classes.option}>
              <Radio value={value} label={label} {...(hint && { description: hint })} />
            </div>
          ))}
        </Stack>
      </Radio.Group>
      {draft.dueKind === 'on' ? (
        <TextInput
          key="on"
          ref={field}
          type="date"
          label={text('day')}
          min={today()}
          maw="16rem"
          mt="md"
          value={draft.on}
          error={mistake && text('dayInvalid')}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          key="days"
          ref={field}
          inputMode="numeric"
          label={text('days')}
          maxLength={4}
          maw="16rem"
          mt="md"
          value={draft.days}
          error={mistake && text('daysInvalid')}
          onChange={(event) => change({ days: event.currentTarget.value.trim() })}
        />
      )}
      <StepButtons
        step="due"
        onMistake={() => {
          setChecked(true);
          field.current?.focus();
        }}
      />
    </>
  );
}
