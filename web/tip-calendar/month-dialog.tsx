import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { monthInWords } from '../text/dates.js';
import type { TipInList } from '../tips/tips-data.js';
import type { SeriesKey } from './calendar-acts.js';
import { ChangeDialog } from './change-dialog.js';
import { text } from './messages.js';
import type { Calendar } from './tip-calendar-data.js';

interface Props {
  month: string;
  calendar: Calendar;
  tips: TipInList[];
  firstOpen: string;
  onClose: () => void;
}

/** Chooses the tips of one month, or none. */
export function MonthDialog({ month, calendar, tips, firstOpen, onClose }: Props) {
  const decided = calendar.decided.find((one) => one.month === month);
  const [isSkipped, setSkipped] = useState(decided?.isSkipped ?? false);
  const [everybody, setEverybody] = useState(decided?.everybody ?? '');
  const [customerFacing, setCustomerFacing] = useState(decided?.customerFacing ?? '');
  const pinned: Partial<Record<SeriesKey, string>> = {
    ...(everybody !== '' && { everybody }),
    ...(customerFacing !== '' && { customerFacing }),
  };
  const optionsOf = (audience: TipInList['audience']) => [
    { value: '', label: text('next') },
    ...tips
      .filter((tip) => tip.audience === audience)
      .map(({ slug, order, title }) => ({ value: slug, label: text('option', { order, title }) })),
  ];
  return (
    <ChangeDialog
      title={text('monthTitle', { month: monthInWords(month) })}
      calendar={calendar}
      act={{ kind: 'month', month, isSkipped, pinned }}
      firstOpen={firstOpen}
      onClose={onClose}
    >
      <NativeSelect
        label={text('tipForAll')}
        value={everybody}
        disabled={isSkipped}
        data={optionsOf('everybody')}
        onChange={(event) => setEverybody(event.currentTarget.value)}
      />
      <NativeSelect
        label={text('tipForMeeting')}
        value={customerFacing}
        disabled={isSkipped}
        data={optionsOf('customer-facing')}
        onChange={(event) => setCustomerFacing(event.currentTarget.value)}
      />
      <Checkbox
        label={text('skip')}
        checked={isSkipped}
        onChange={(event) => setSkipped(event.currentTarget.checked)}
      />
    </ChangeDialog>
  );
}
