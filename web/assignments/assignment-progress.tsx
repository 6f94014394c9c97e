import { Stack, Text } from '@mantine/core';
import { number, percent } from '../text/dates.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { enrolledIn, shareDone } from './assignment-rows.js';
import type { Assignment } from './assignments-data.js';
import { text } from './messages.js';

/** How far the people of an assignment are, as a bar and in words. */
export function AssignmentProgress({ assignment: { name, counts } }: { assignment: Assignment }) {
  const share = shareDone(counts);
  if (share === null) {
    const later = enrolledIn(counts);
    return (
      <Text size="sm" c="dimmed">
        {later === 0 ? text('nobodyYet') : text('onlyLater', { count: later })}
      </Text>
    );
  }
  const all = enrolledIn(counts) - counts.scheduled;
  return (
    <Stack gap={4}>
      <ProgressBar share={share} label={text('progressLabel', { name })} />
      <Text size="sm">
        {text('doneOf', { done: number(counts.completed), all: number(all), percent: percent(share) })}
      </Text>
    </Stack>
  );
}
