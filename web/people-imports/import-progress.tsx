import { Text } from '@mantine/core';
import { percent } from '../text/dates.js';
import { ProgressBar } from '../ui/progress-bar.js';
import type { ImportDetail } from './imports-data.js';
import { text } from './messages.js';

const PHASES = {
  reading: text('reading'),
  comparing: text('comparing'),
  writing: text('writing'),
  finishing: text('finishing'),
};

/** How far an import is; it goes on whether or not anybody looks. */
export function ImportProgress({ record: { progress } }: { record: ImportDetail }) {
  const share = (progress?.sharePermille ?? 0) / 1000;
  return (
    <section aria-label={text('progress')}>
      <Text mb="xs" role="status">
        {PHASES[progress?.phase ?? 'reading']}
      </Text>
      <ProgressBar share={share} label={text('progress')} />
      <Text size="sm" c="dimmed" mt="xs">
        {text('progressMeans', { percent: percent(share) })}
      </Text>
    </section>
  );
}
