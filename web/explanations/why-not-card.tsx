import { NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { trackNamesQuery, whyNotQuery } from './explanations-data.js';
import classes from './explanations.module.css';
import { text } from './messages.js';

/** Says of a track that is chosen why somebody has not got it. */
export function WhyNotCard({ personId }: { personId: string }) {
  const titleId = useId();
  const [track, setTrack] = useState('');
  const tracks = useQuery(trackNamesQuery);
  const choices = (tracks.data ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <section className={classes.whyNot} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {text('whyNot')}
      </Title>
      <Text c="dimmed" mb="sm">
        {text('whyNotWhat')}
      </Text>
      <NativeSelect
        label={text('track')}
        maw="26rem"
        value={track}
        data={[{ value: '', label: text('choose') }, ...choices]}
        onChange={({ currentTarget }) => setTrack(currentTarget.value)}
      />
      {track !== '' && <Answer personId={personId} track={track} />}
    </section>
  );
}

function Answer({ personId, track }: { personId: string; track: string }) {
  const { data, error, refetch } = useQuery(whyNotQuery(personId, track));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={1} />;
  return (
    <div className={classes.answer} role="status">
      <Text fw={600}>{data.sentence}</Text>
      <ul className={classes.steps}>
        {data.assignments.map(({ assignmentId, assignment, audience, matches, failing }) => (
          <li key={assignmentId}>
            <strong>{assignment}</strong> {text('isFor', { audience })}:{' '}
            {matches ? text('matches') : text('fails', { parts: failing.join('; ') })}
          </li>
        ))}
      </ul>
    </div>
  );
}
