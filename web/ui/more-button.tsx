import { Button } from '@mantine/core';
import { text } from './messages.js';

interface Props {
  /** What `useInfiniteQuery` says of a list. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** Fetches the next page of a list; nothing where there is none. */
export function MoreButton({ list }: Props) {
  if (!list.hasNextPage) return null;
  return (
    <Button
      variant="default"
      mt="md"
      loading={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {text('more')}
    </Button>
  );
}
