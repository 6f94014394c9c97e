import { Button, Text } from '@mantine/core';
import { ApiError } from '../api/api-error.js';
import classes from './assign.module.css';
import type { DraftPerson } from './draft.js';
import { text } from './messages.js';
import { useDraft } from './use-draft.js';

/** Of the named people those to whom the caller may not assign, as a refusal names them. */
export function notYoursIn(error: unknown, people: readonly DraftPerson[]): DraftPerson[] {
  if (!(error instanceof ApiError) || error.code !== 'PERSON_NOT_FOUND') return [];
  const ids = new Set(error.details.map(({ id }) => id));
  return people.filter(({ id }) => ids.has(id));
}

/** Names them, and takes them out when somebody wants to go on. */
export function NotYours({ people }: { people: DraftPerson[] }) {
  const [, change] = useDraft();
  const ids = new Set(people.map(({ id }) => id));
  return (
    <div className={classes.unresolved} role="alert">
      <Text>{text('notYours', { count: people.length })}</Text>
      <ul className={classes.entries}>
        {people.map(({ id, name, employeeNumber }) => (
          <li key={id}>
            {name} <span className={classes.quiet}>{employeeNumber}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          onClick={() => change(({ people: now }) => ({ people: now.filter(({ id }) => !ids.has(id)) }))}
        >
          {text('notYoursLeave')}
        </Button>
      </div>
    </div>
  );
}
