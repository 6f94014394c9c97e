import { SegmentedControl, Text } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useDeferredValue, useRef } from 'react';
import { PeopleTabs } from '../people/people-tabs.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { duplicatesQuery, readDuplicatesSearch, STRENGTHS } from './duplicates-data.js';
import classes from './duplicates.module.css';
import { text } from './messages.js';
import { PairCard } from './pair-card.js';

/** Pairs of records that may be one person: to be merged, or told apart. */
export function DuplicatesPage() {
  const search = useSearch({ from: '/signed-in/people/duplicates' });
  const navigate = useNavigate({ from: '/people/duplicates' });
  const shown = useDeferredValue(search);
  const list = useSuspenseInfiniteQuery(duplicatesQuery(shown));
  const pairs = list.data.pages.flatMap(({ items }) => items);
  const count = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <ButtonLink to="/people/duplicates/told-apart" variant="default">
            {text('toldApartLink')}
          </ButtonLink>
        }
      />
      <PeopleTabs />
      <SegmentedControl
        aria-label={text('strength')}
        className={classes.strength ?? ''}
        value={search.strength ?? 'likely'}
        onChange={(strength) =>
          void navigate({ search: readDuplicatesSearch({ strength }), replace: true, resetScroll: false })
        }
        data={STRENGTHS.map((value) => ({ value, label: text(value) }))}
      />
      <Text size="sm" c="dimmed" my="md" role="status" ref={count} tabIndex={-1}>
        {text(list.hasNextPage ? 'morePairs' : 'pairs', { count: pairs.length })}
      </Text>
      <div aria-busy={shown !== search}>
        {pairs.length === 0 ? (
          <EmptyState icon={CircleCheck} title={text('noneTitle')}>
            {text(shown.strength === 'possible' ? 'nonePossible' : 'noneLikely')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {pairs.map((pair) => (
              <li key={pair.people.map(({ id }) => id).join(' ')}>
                {/* The card is gone afterwards: reading goes on where the list begins. */}
                <PairCard pair={pair} onToldApart={() => count.current?.focus()} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <MoreButton list={list} />
    </>
  );
}
