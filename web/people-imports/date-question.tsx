import { NativeSelect, Radio, Stack } from '@mantine/core';
import { shortDay } from '../text/dates.js';
import { readingsOf } from './column-choices.js';
import type { FileColumns } from './draft.js';
import { text } from './messages.js';
import { Notice } from '../ui/notice.js';

interface Props {
  /** Columns whose dates may be several days. */
  dates: FileColumns['dates'];
  formats: string[];
  value: string;
  isFaulty: boolean;
  onChange: (dateFormat: string) => void;
}

/** Asks how dates are written where the file does not settle it: what is chosen is a day, never a guess. */
export function DateQuestion({ dates, formats, value, isFaulty, onChange }: Props) {
  if (dates.length === 0) return null;
  const readings = readingsOf(dates);
  const error = isFaulty ? text('dateMissing') : undefined;
  return (
    <Notice tone="late" title={text('dateTitle')}>
      <ul>
        {dates.map(({ field, column, question }) => (
          <li key={field}>
            {text('dateUnclear', { column, line: question?.line ?? 0, value: question?.value ?? '' })}
          </li>
        ))}
      </ul>
      {readings.length === 0 ? (
        <NativeSelect
          maw="20rem"
          label={text('dateHow')}
          error={error}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[{ value: '', label: text('choose') }, ...formats]}
        />
      ) : (
        <Radio.Group label={text('dateHow')} error={error} value={value} onChange={onChange}>
          <Stack gap="xs" my="xs">
            {readings.map(({ dateFormat, days }) => (
              <Radio
                key={dateFormat}
                value={dateFormat}
                label={[...new Set(days)].map(shortDay).join(', ')}
                description={text('dateWritten', { format: dateFormat })}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Notice>
  );
}
