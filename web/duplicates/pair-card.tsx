import { Button, Group, Title } from '@mantine/core';
import { useId } from 'react';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { StatusBadge } from '../ui/status-badge.js';
import { type Compared, countsInWords } from './compared.js';
import type { Pair } from './duplicates-data.js';
import classes from './duplicates.module.css';
import { text } from './messages.js';
import { ReasonList } from './reason-list.js';
import { SideBySide } from './side-by-side.js';
import { useTellApart } from './use-telling-apart.js';

const WORDS = { PERSON_NOT_FOUND: text('gone') };

/** Two records, why they may be one person, and what can be said of them. */
export function PairCard({ pair, onToldApart }: { pair: Pair; onToldApart: () => void }) {
  const titleId = useId();
  const tellingApart = useTellApart(onToldApart);
  const [first, second] = pair.people.map(toCompared);
  if (!first || !second) return null;
  const numbers = { first: first.employeeNumber, second: second.employeeNumber };
  return (
    <article className={classes.card} aria-labelledby={titleId}>
      <div className={classes.head}>
        <Title order={2} size="h3" id={titleId}>
          {first.name === second.name
            ? first.name
            : text('pairOf', { first: first.name, second: second.name })}
        </Title>
        <StatusBadge tone={pair.strength === 'likely' ? 'waiting' : 'open'}>
          {text(pair.strength)}
        </StatusBadge>
      </div>
      <div className={classes.reasons}>
        <ReasonList title={text('why')} reasons={pair.reasons} />
        <ReasonList title={text('against')} reasons={pair.against} />
      </div>
      <SideBySide records={[first, second]} />
      <FormError error={tellingApart.error} words={WORDS} />
      <Group gap="sm" mt="md">
        <ButtonLink
          to="/people/merge"
          search={{ first: first.id, second: second.id }}
          aria-label={text('mergeOne', numbers)}
        >
          {text('merge')}
        </ButtonLink>
        <Button
          variant="default"
          loading={tellingApart.isPending}
          aria-label={text('twoPeopleOne', numbers)}
          onClick={() => tellingApart.mutate(pair)}
        >
          {text('twoPeople')}
        </Button>
      </Group>
    </article>
  );
}

const toCompared = (person: Pair['people'][number]): Compared => ({
  ...person,
  done: countsInWords(person.tracksCompleted, person.tracksUnderWay),
});
