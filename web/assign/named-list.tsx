import { Button, CloseButton, Group, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { announce } from '../ui/announcements.js';
import classes from './assign.module.css';
import { text } from './messages.js';
import { useDraft } from './use-draft.js';

const AT_ONCE = 24;

/** Who is named so far, each to be taken out again. */
export function NamedList() {
  const [{ people }, change] = useDraft();
  const [most, setMost] = useState(AT_ONCE);
  const heading = useRef<HTMLHeadingElement>(null);
  if (people.length === 0) return null;
  const remove = (id: string, name: string) => {
    change(({ people: now }) => ({ people: now.filter((one) => one.id !== id) }));
    announce(text('removed', { name }));
    // What had the focus is gone: reading goes on at the list.
    heading.current?.focus();
  };
  return (
    <section className={classes.named}>
      <Title order={2} size="h3" ref={heading} tabIndex={-1}>
        {text('named', { count: people.length })}
      </Title>
      <ul className={classes.names}>
        {people.slice(0, most).map(({ id, name, employeeNumber }) => (
          <li key={id}>
            <span>
              {name} <span className={classes.quiet}>{employeeNumber}</span>
            </span>
            <CloseButton aria-label={text('removePerson', { name })} onClick={() => remove(id, name)} />
          </li>
        ))}
      </ul>
      <Group gap="sm">
        {people.length > most && (
          <Button variant="default" onClick={() => setMost(most + 10 * AT_ONCE)}>
            {text('showMore')}
          </Button>
        )}
        {people.length > 1 && (
          <Button
            variant="subtle"
            onClick={() => {
              change({ people: [] });
              announce(text('removedAll'));
            }}
          >
            {text('removeAll')}
          </Button>
        )}
      </Group>
    </section>
  );
}
