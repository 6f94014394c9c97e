import { Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { openThanks } from '../kudos/give-thanks.js';
import { dayInWords } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { TextLink } from '../ui/links.js';
import { text } from './messages.js';
import { unthankedQuery } from './recognition-report-data.js';
import classes from './recognition-report.module.css';

const MOST_SHOWN = 12;

/** A hint to look, for a manager alone: nothing where there is nobody. */
export function UnthankedCard() {
  const { since, people } = useSuspenseQuery(unthankedQuery).data;
  if (people.length === 0) return null;
  const hidden = people.length - MOST_SHOWN;
  return (
    <Card title={text('quietTitle')}>
      <Text>{text('quietWhy', { day: dayInWords(since) })}</Text>
      <ul className={classes.names}>
        {people.slice(0, MOST_SHOWN).map(({ id, name }) => (
          <li key={id}>
            <TextLink to="/team/$personId" params={{ personId: id }}>
              {name}
            </TextLink>
          </li>
        ))}
        {hidden > 0 && <li>{text('quietMore', { count: hidden })}</li>}
      </ul>
      <Button variant="default" onClick={openThanks}>
        {text('thank')}
      </Button>
    </Card>
  );
}
