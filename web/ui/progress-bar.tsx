import { Progress } from '@mantine/core';
import { percent } from '../text/dates.js';
import { text } from './messages.js';

/** How much of something is done, as a bar and in words; `share` from 0 to 1, `label` says of what. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  return (
    <Progress.Root size="md" radius="xl">
      <Progress.Section
        value={Math.round(share * 100)}
        aria-label={label}
        aria-valuetext={text('progressOf', { percent: percent(share) })}
      />
    </Progress.Root>
  );
}
