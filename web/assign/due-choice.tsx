import { Radio, Stack } from '@mantine/core';
import type { RefObject } from 'react';
import classes from './assign.module.css';
import { DUE_KINDS, type DueMistake } from './due-draft.js';
import { DueExample } from './due-example.js';
import { DueFields } from './due-fields.js';
import { text } from './messages.js';
import { useDraft } from './use-draft.js';

interface Props {
  mistake: DueMistake | null;
  /** Where the first faulty field is found. */
  form: RefObject<HTMLDivElement | null>;
}

/** When it is due: so much time after or before something, or on a day; with what that means for somebody new. */
export function DueChoice({ mistake, form }: Props) {
  const [draft, change] = useDraft();
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
      <DueFields mistake={mistake} form={form} />
      <DueExample />
    </>
  );
}

/** Leads to the first faulty field, once its message stands there. */
export function focusFaulty(form: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
