import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { number } from '../text/dates.js';
import { ErrorState } from '../ui/error-state.js';
import { TextLink } from '../ui/links.js';
import { text } from './messages.js';
import { trackFiguresQuery } from './tracks-data.js';
import classes from './tracks.module.css';

const SHOWN = ['enrolled', 'completed', 'inProgress', 'notStarted', 'overdue'] as const;

/** How many in the reader's scope have a track, and how far they are. */
export function TrackNumbers({ slug }: { slug: string }) {
  const { data: report, error, refetch } = useQuery(trackFiguresQuery);
  const figures = report?.groups.find(({ key }) => key.id === slug);
  return (
    <section className={classes.section} aria-labelledby="numbers">
      <Title order={2} id="numbers">
        {text('numbers')}
      </Title>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!report && !error && <Text c="dimmed">{text('figuresWait')}</Text>}
      {report && !figures && <Text c="dimmed">{text('nobodyEnrolled')}</Text>}
      {figures && (
        <>
          <Text c="dimmed">{text('numbersWhy')}</Text>
          <ul className={classes.numbers}>
            {SHOWN.map((name) => (
              <li key={name}>
                <strong>{number(figures[name])}</strong> {text(name)}
              </li>
            ))}
          </ul>
          <TextLink to="/completion" search={{ track: slug }}>
            {text('toReport')}
          </TextLink>
        </>
      )}
    </section>
  );
}
