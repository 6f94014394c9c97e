import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { dayInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { text } from './messages.js';
import { type Waiting, waitingQuery } from './requirements-data.js';
import classes from './requirements.module.css';

interface Props {
  slug: string;
  /** What can be done about one of them. */
  act: (person: Waiting) => ReactNode;
}

const WAIT_MS = 250;

/** Who waits, to be searched through; each with an act. */
export function WaitingList({ slug, act }: Props) {
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), WAIT_MS);
  const list = useInfiniteQuery({ ...waitingQuery(slug, sought), placeholderData: keepPreviousData });
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <TextInput
        type="search"
        label={text('search')}
        leftSection={<Search size={18} aria-hidden />}
        maxLength={100}
        maw="26rem"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} />}
      {list.data && people.length === 0 && (
        <EmptyState>{text(sought ? 'nobodyFound' : 'nobodyWaits')}</EmptyState>
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
