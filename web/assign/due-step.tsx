import { useRef, useState } from 'react';
import { today } from '../text/dates.js';
import { DueChoice, focusFaulty } from './due-choice.js';
import { mistakeInDue } from './due-draft.js';
import { StepButtons } from './step-buttons.js';
import { useDraft } from './use-draft.js';

/** When it is due, step by step. */
export function DueStep() {
  const [draft] = useDraft();
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  return (
    <>
      <DueChoice mistake={isChecked ? mistakeInDue(draft, today()) : null} form={form} />
      <StepButtons
        step="due"
        onMistake={() => {
          setChecked(true);
          focusFaulty(form);
        }}
      />
    </>
  );
}
