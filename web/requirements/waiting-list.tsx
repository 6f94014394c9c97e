import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { dayInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { SearchField } from '../ui/search-field.js';
import { text } from './messages.js';
import { type Waiting, waitingQuery } from './requirements-data.js';
import classes from './requirements.module.css';

interface Props {
  slug: string;
  /** What can be done about one of them. */
  act: (person: Waiting) => ReactNode;
}

/** Who waits, to be searched through; each with an act. */
export function WaitingList({ slug, act }: Props) {
  const [sought, setSought] = useState('');
  const words = sought.trim();
  const list = useInfiniteQuery({ ...waitingQuery(slug, words), placeholderData: keepPreviousData });
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <SearchField label={text('search')} maw="26rem" value={sought} onSearch={setSought} />
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} />}
      {list.data && people.length === 0 && (
        <EmptyState>{text(words ? 'nobodyFound' : 'nobodyWaits')}</EmptyState>
      )}
      <ul className={classes.list} aria-label={text('waiting')}>
        {people.map((person) => (
          <li key={person.id} className={classes.line}>
            <span className={classes.person}>
              <strong>{person.name}</strong>
              <span className={classes.quiet}>{aboutPerson(person)}</span>
            </span>
            {act(person)}
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

const aboutPerson = ({ employeeNumber, title, department, dueOn }: Waiting) =>
  [employeeNumber, title, department, dueOn && text('due', { day: dayInWords(dueOn) })]
    .filter(Boolean)
    .join(' · ');
