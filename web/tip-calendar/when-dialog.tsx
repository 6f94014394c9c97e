import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { ChangeDialog } from './change-dialog.js';
import { hourInWords } from './hour-words.js';
import { text } from './messages.js';
import type { Calendar } from './tip-calendar-data.js';

const LAST_WORKING_DAY = 20;
const WORKING_DAYS = Array.from({ length: LAST_WORKING_DAY }, (_, index) => String(index + 1));
const hours = () =>
  Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourInWords(hour) }));

interface Props {
  calendar: Calendar;
  firstOpen: string;
  onClose: () => void;
}

/** Chooses on which working day and at which hour tips arrive, and what newcomers get. */
export function WhenDialog({ calendar, firstOpen, onClose }: Props) {
  const [workingDay, setWorkingDay] = useState(calendar.workingDay);
  const [hour, setHour] = useState(calendar.hour);
  const [newHires, setNewHires] = useState(calendar.newHires);
  return (
    <ChangeDialog
      title={text('whenTitle')}
      calendar={calendar}
      act={{ kind: 'when', workingDay, hour, newHires }}
      firstOpen={firstOpen}
      onClose={onClose}
    >
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
