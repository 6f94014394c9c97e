import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { connection } from '../api/connection.js';
import { useStore } from '../api/store.js';
import { text } from './messages.js';

/** Grey bars in the shape of what comes; says so to screen readers, and when it takes unusually long. */
export function LoadingState({ rows = 4 }: { rows?: number }) {
  const isLost = useStore(connection) === 'lost';
  return (
    <Stack gap="md" role="status" aria-busy>
      <VisuallyHidden>{text('loading')}</VisuallyHidden>
      {isLost && <Text c="dimmed">{text('stillTrying')}</Text>}
      <Skeleton height={36} width="45%" />
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={72} />
      ))}
    </Stack>
  );
}
