import { Button, Group } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.js';
import { LoadingState } from './loading-state.js';
import { Notice } from './notice.js';

interface Props<T> {
  title: string;
  what: string;
  /** What the other person wrote, read under a key of its own: the form must stay as it was typed. */
  now: UseQueryResult<T>;
  isBusy: boolean;
  keepLabel: string;
  takeLabel: string;
  onKeep: (theirs: T) => void;
  onTake: (theirs: T) => void;
  children: (theirs: T) => ReactNode;
}

/** Two people wrote at once: both words are shown, and whoever sees them decides. */
export function ClashNotice<T>({ title, what, now, isBusy, children, ...acts }: Props<T>) {
  return (
    <Notice tone="waiting" title={title} isLoud>
      <p>{what}</p>
      {now.isPending && <LoadingState />}
      {now.isError && <ErrorState error={now.error} onRetry={() => void now.refetch()} />}
      {now.isSuccess && (
        <>
          {children(now.data)}
          <Group gap="sm">
            <Button loading={isBusy} onClick={() => acts.onKeep(now.data)}>
              {acts.keepLabel}
            </Button>
            <Button variant="default" onClick={() => acts.onTake(now.data)}>
              {acts.takeLabel}
            </Button>
          </Group>
        </>
      )}
    </Notice>
  );
}
