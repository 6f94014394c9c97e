import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { CircleAlert, Lock, SearchX } from 'lucide-react';
import { ApiError } from '../api/api-error.js';
import { EmptyState } from './empty-state.js';
import { type ErrorWords, errorWords, isOutdated } from './error-words.js';
import { text } from './messages.js';
import { PageHeader } from './page-header.js';

interface Props {
  error: unknown;
  /** Words for the codes that this screen knows. */
  words?: ErrorWords;
  /** Asks again; by default the whole screen is loaded again. */
  onRetry?: () => void;
  /** Whether it stands in place of the whole screen and needs a heading. */
  isPage?: boolean;
}

/** What went wrong, in words that say what to do; also for what is not theirs (403) and what is not there (404). */
export function ErrorState({ error, words, onRetry, isPage = false }: Props) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const status = error instanceof ApiError ? error.status : 0;
  const retry = () => {
    if (isOutdated(error)) return window.location.reload();
    reset();
    if (onRetry) onRetry();
    else void router.invalidate();
  };
  const isFinal = status === 403 || status === 404;
  return (
    <div role="alert">
      {isPage && <PageHeader title={titleOf(status)} />}
      <EmptyState
        icon={iconOf(status)}
        {...(isPage ? {} : { title: titleOf(status) })}
        action={
          isFinal ? null : (
            <Button variant="default" onClick={retry}>
              {text(isOutdated(error) ? 'reload' : 'tryAgain')}
            </Button>
          )
        }
      >
        {errorWords(error, words)}
      </EmptyState>
    </div>
  );
}

/** For something that the person may not see or do. */
export function Forbidden() {
  return <ErrorState error={new ApiError(403, 'NOT_ALLOWED', '')} />;
}

function titleOf(status: number): string {
  if (status === 403) return text('errorForbiddenTitle');
  return text(status === 404 ? 'errorMissingTitle' : 'errorTitle');
}

function iconOf(status: number) {
  if (status === 403) return Lock;
  return status === 404 ? SearchX : CircleAlert;
}
