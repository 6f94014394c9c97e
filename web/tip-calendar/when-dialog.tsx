import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { monthInWords, today } from '../text/dates.js';
import { ChangeDialog } from './change-dialog.js';
import { hourInWords } from './hour-words.js';
import { text } from './messages.js';
import type { Calendar } from './tip-calendar-data.js';

const LAST_WORKING_DAY = 20;
const WORKING_DAYS = Array.from({ length: LAST_WORKING_DAY }, (_, index) => String(index + 1));
const hours = () =>
  Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourInWords(hour) }));

/** Only before the first tip: later another beginning would move the whole order. */
const isToBegin = ({ startsIn }: Calendar, firstOpen: string) => startsIn >= firstOpen;

/** This month and the coming ones, and the chosen one. */
function firstMonths({ startsIn, months }: Calendar): { value: string; label: string }[] {
  const thisMonth = today().slice(0, 7);
  const shown = months.map(({ month }) => month);
  const all = new Set([...(thisMonth < startsIn ? monthsFrom(thisMonth, startsIn) : []), ...shown]);
  return [...all].map((month) => ({ value: month, label: monthInWords(month) }));
}

function monthsFrom(first: string, before: string): string[] {
  const found: string[] = [];
  for (let month = first; month < before && found.length < 24; month = monthAfter(month)) found.push(month);
  return found;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

interface Props {
  calendar: Calendar;
  firstOpen: string;
  onClose: () => void;
}

/** Chooses on which working day and at which hour tips arrive, and what newcomers get. */
export function WhenDialog({ calendar, firstOpen, onClose }: Props) {
  const [startsIn, setStartsIn] = useState(calendar.startsIn);
  const [workingDay, setWorkingDay] = useState(calendar.workingDay);
  const [hour, setHour] = useState(calendar.hour);
  const [newHires, setNewHires] = useState(calendar.newHires);
  return (
    <ChangeDialog
      title={text('whenTitle')}
      calendar={calendar}
      act={{ kind: 'when', startsIn, workingDay, hour, newHires }}
      firstOpen={firstOpen}
      onClose={onClose}
    >
      {isToBegin(calendar, firstOpen) && (
        <NativeSelect
          label={text('startsIn')}
          value={startsIn}
          data={firstMonths(calendar)}
          onChange={(event) => setStartsIn(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={text('workingDay')}
        description={text('workingDayHint')}
        value={String(workingDay)}
        data={WORKING_DAYS}
        onChange={(event) => setWorkingDay(Number(event.currentTarget.value))}
      />
      <NativeSelect
        label={text('hour')}
        value={String(hour)}
        data={hours()}
        onChange={(event) => setHour(Number(event.currentTarget.value))}
      />
      <Radio.Group
        label={text('newcomers')}
        value={newHires}
        onChange={(value) => setNewHires(value === 'begin' ? 'begin' : 'join')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="join" label={text('joinChoice')} />
          <Radio value="begin" label={text('beginChoice')} />
        </Stack>
      </Radio.Group>
    </ChangeDialog>
  );
}
