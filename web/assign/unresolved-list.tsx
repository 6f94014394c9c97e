import { Button, Group, Text, Title } from '@mantine/core';
import { type RefObject, useState } from 'react';
import classes from './assign.module.css';
import { text } from './messages.js';
import { useDraft } from './use-draft.js';

const AT_ONCE = 20;

/** What of a pasted list stands for nobody: to be corrected, or left out. */
export function UnresolvedList({ box }: { box: RefObject<HTMLTextAreaElement | null> }) {
  const [{ unresolved }, change] = useDraft();
  const [most, setMost] = useState(AT_ONCE);
  if (unresolved.length === 0) return null;
  const correct = () => {
    change((now) => ({
      pasted: [...(now.pasted ? [now.pasted] : []), ...unresolved.map(({ entry }) => entry)].join('\n'),
      unresolved: [],
    }));
    box.current?.focus();
  };
  return (
    <div className={classes.unresolved}>
      <Title order={2} size="h3">
        {text('unresolved', { count: unresolved.length })}
      </Title>
      <Text size="sm">{text('unresolvedWhat')}</Text>
      <ul className={classes.entries}>
        {unresolved.slice(0, most).map(({ entry, why }) => (
          <li key={entry}>
            <strong>{entry}</strong>: {text(why === 'ambiguous' ? 'ambiguous' : 'notFound')}
          </li>
        ))}
      </ul>
      <Group gap="sm">
        {unresolved.length > most && (
          <Button variant="subtle" onClick={() => setMost(most * 5)}>
            {text('showMore')}
          </Button>
        )}
        <Button variant="default" onClick={correct}>
          {text('correct')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            change({ unresolved: [] });
            box.current?.focus();
          }}
        >
          {text('leaveOut')}
        </Button>
      </Group>
    </div>
  );
}
