import { NativeSelect, TextInput } from '@mantine/core';
import { text } from './messages.js';
import type { Condition, SpanMode } from './rule-draft.js';

interface Props {
  condition: Condition;
  onChange: (change: Partial<Condition>) => void;
}

const MODES: readonly SpanMode[] = ['last', 'ago', 'dates'];

/** When something was: in the last days, so many days ago, or on days of the calendar. */
export function SpanFields({ condition: { span, from, to }, onChange }: Props) {
  const isDates = span === 'dates';
  const type = isDates ? 'date' : 'number';
  const change = (key: 'from' | 'to') => ({
    type,
    value: key === 'from' ? from : to,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      onChange({ [key]: currentTarget.value }),
  });
  return (
    <>
      <NativeSelect
        label={text('span')}
        value={span}
        data={MODES.map((mode) => ({ value: mode, label: text(`span-${mode}`) }))}
        onChange={({ currentTarget }) => {
          const mode = MODES.find((one) => one === currentTarget.value) ?? 'last';
          onChange({ span: mode, from: '', to: '' });
        }}
      />
      {span === 'last' ? (
        <TextInput label={text('lastDays')} {...change('from')} />
      ) : (
        <>
          <TextInput
            label={text(isDates ? 'fromDay' : 'fromAgo')}
            {...(!isDates && { description: text('agoHint') })}
            {...change('from')}
          />
          <TextInput label={text(isDates ? 'toDay' : 'toAgo')} {...change('to')} />
        </>
      )}
    </>
  );
}
