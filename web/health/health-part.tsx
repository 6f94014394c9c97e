import { Text, Title } from '@mantine/core';
import { TextLink } from '../ui/links.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import type { HealthState } from './health-data.js';
import type { Part } from './health-words.js';
import classes from './health.module.css';
import { text } from './messages.js';

const TONES: Record<HealthState, Tone> = { well: 'done', late: 'waiting', failing: 'late' };

/** One part: what is so, and, when it is not as it should be, what to do. */
export function HealthPart({ part: { title, state, says, toDo, details = [], toImports } }: { part: Part }) {
  return (
    <section className={classes.part} aria-label={title}>
      <div className={classes.head}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {state && <StatusBadge tone={TONES[state]}>{text(state)}</StatusBadge>}
      </div>
      <Text>{says}</Text>
      {details.length > 0 && (
        <ul className={classes.details}>
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {toDo && (
        <Text size="sm" mt="xs">
          <strong>{text('toDo')}:</strong> {toDo}
        </Text>
      )}
      {toImports && (
        <TextLink to="/imports" size="sm">
          {text('toImports')}
        </TextLink>
      )}
    </section>
  );
}
