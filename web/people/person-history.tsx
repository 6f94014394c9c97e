import { Title } from '@mantine/core';
import { today } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { text } from './messages.js';
import type { PersonDetail } from './people-data.js';
import classes from './people.module.css';
import { spanInWords, workerTypeWords } from './person-words.js';

type Placement = PersonDetail['placements'][number];

/** When somebody was here, and where they stood, latest first. */
export function PersonHistory({ person: { service, placements } }: { person: PersonDetail }) {
  const day = today();
  return (
    <Card title={text('history')}>
      <Title order={3} size="sm">
        {text('service')}
      </Title>
      <ul className={classes.lines}>
        {service.map((span) => (
          <li key={span.from}>{spanInWords(span, day)}</li>
        ))}
      </ul>
      <Title order={3} size="sm" mt="md">
        {text('placements')}
      </Title>
      {placements.length === 0 && text('noPlacements')}
      <ul className={classes.lines}>
        {placements.map((placement) => (
          <li key={placement.from}>
            <span className={classes.quiet}>{spanInWords(placement, day)}</span> {placeInWords(placement)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const placeInWords = ({ title, department, manager, workerType }: Placement) =>
  [title, department, manager && text('reportsTo', { name: manager }), workerTypeWords(workerType)]
    .filter(Boolean)
    .join(' · ');
