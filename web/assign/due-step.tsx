import { Radio, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { today } from '../text/dates.js';
import classes from './assign.module.css';
import { DUE_KINDS, mistakeInDue } from './due-draft.js';
import { DueExample } from './due-example.js';
import { DueFields } from './due-fields.js';
import { text } from './messages.js';
import { StepButtons } from './step-buttons.js';
import { useDraft } from './use-draft.js';

/** When it is due: so much time after or before something, or on a day; with what that means for somebody new. */
export function DueStep() {
  const [draft, change] = useDraft();
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  return (
    <>
      <Radio.Group
        label={text('dueRule')}
        value={draft.dueKind}
        onChange={(value) => {
          const kind = DUE_KINDS.find((one) => one === value);
          if (kind) change({ dueKind: kind });
        }}
      >
        <Stack gap="xs" mt="xs">
          {DUE_KINDS.map((kind) => (
            <div key={kind} className={classes.option}>
              <Radio value={kind} label={text(`due-${kind}`)} description={text(`dueHint-${kind}`)} />
            </div>
          ))}
        </Stack>
      </Radio.Group>
      <DueFields mistake={isChecked ? mistakeInDue(draft, today()) : null} form={form} />
      <DueExample />
      <StepButtons
        step="due"
        onMistake={() => {
          setChecked(true);
          // The message comes with the next picture, and with it the mark of the faulty field.
          requestAnimationFrame(() =>
            form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
          );
        }}
      />
    </>
  );
}
