import { Stack, Text } from '@mantine/core';
import { minutesInWords, percent } from '../text/dates.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { text } from './messages.js';
import type { MyEnrolment } from './queries.js';

/** How far somebody is in a track, as a bar and in words. */
export function TrackProgress({ enrolment }: { enrolment: MyEnrolment }) {
  const { track, donePermille, minutesLeft } = enrolment;
  const done = percent(donePermille / 1000);
  return (
    <Stack gap={6}>
      <ProgressBar share={donePermille / 1000} label={text('progressLabel', { track: track.title })} />
      <Text size="sm" c="dimmed">
        {minutesLeft > 0
          ? text('progressLeft', { percent: done, minutes: minutesInWords(minutesLeft) })
          : text('progress', { percent: done })}
      </Text>
    </Stack>
  );
}
