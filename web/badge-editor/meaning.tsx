import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../api/client.js';
import { Card } from '../ui/card.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { type BadgeForm, earnersQuery } from './badge-editor-data.js';
import { text } from './messages.js';

interface Props {
  slug: string;
  form: BadgeForm;
  meaning: View<'BadgePreviewView'> | undefined;
  isFailed: boolean;
}

/** Who would have the badge today, as a number and, where that is asked, by name; and what is wrong with no field of its own. */
export function Meaning({ slug, form, meaning, isFailed }: Props) {
  const [named, setNamed] = useState<BadgeForm | null>(null);
  const general = (meaning?.mistakes ?? []).filter(({ field }) => field === null);
  return (
    <Card title={text('meaning')}>
      {general.length > 0 && (
        <>
          <strong>{text('toMend')}</strong>
          <ul>
            {general.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <div aria-live="polite">
        {typeof meaning?.wouldHave === 'number' && typeof meaning.wouldGet === 'number' ? (
          <>
            <p>
              {meaning.wouldHave === 0
                ? text('wouldHaveNobody')
                : text('wouldHave', { count: meaning.wouldHave })}
            </p>
            {meaning.wouldHave > 0 && (
              <p>
                {meaning.wouldGet === 0
                  ? text('wouldGetNobody')
                  : text('wouldGet', { count: meaning.wouldGet })}
              </p>
            )}
          </>
        ) : (
          <p>{text(isFailed ? 'cannotAsk' : 'unknownYet')}</p>
        )}
      </div>
      <Text c="dimmed">{text('nothingGiven')}</Text>
      {Boolean(meaning?.wouldHave) && named !== form && (
        <Button mt="md" variant="default" onClick={() => setNamed(form)}>
          {text('names')}
        </Button>
      )}
      {named === form && meaning?.wouldHave !== null && <Names slug={slug} form={named} />}
    </Card>
  );
}

function Names({ slug, form }: { slug: string; form: BadgeForm }) {
  const list = useInfiniteQuery(earnersQuery(slug, form));
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <ul>
        {list.data.pages.flatMap(({ items }) =>
          items.map(({ id, name, department }) => (
            <li key={id}>{[name, department].filter(Boolean).join(', ')}</li>
          )),
        )}
      </ul>
      <MoreButton list={list} />
    </>
  );
}
