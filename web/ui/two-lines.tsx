import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table's cell of two lines, the second one smaller: a name and its number, a department and a title. */
export function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      {first}
      <Text size="xs" c="dimmed">
        {second}
      </Text>
    </>
  );
}
