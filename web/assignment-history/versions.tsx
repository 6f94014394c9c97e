import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { dueRuleWords } from '../assignments/due-rule.js';
import { dayAndTime } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { ErrorState } from '../ui/error-state.js';
import { Facts } from '../ui/facts.js';
import { LoadingState } from '../ui/loading-state.js';
import { versionsQuery } from './history-data.js';
import classes from './history.module.css';
import { text } from './messages.js';

/** What an assignment said from one edit to the next: what people were told. */
export function Versions({ assignmentId }: { assignmentId: string }) {
  const titleId = useId();
  const versions = useQuery(versionsQuery(assignmentId));
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <LoadingState rows={2} />;
  return (
    <section aria-labelledby={titleId} className={classes.versions}>
      <Title order={2} id={titleId}>
        {text('versions')}
      </Title>
      <Text c="dimmed" mb="sm">
        {text('versionsLead')}
      </Text>
      <ul className={classes.runs}>
        {versions.data.items.map(({ version, audience, due, madeBy, createdAt, people }) => (
          <li key={version}>
            <Card title={text('version', { number: version })}>
              <Facts
                facts={[
                  [text('versionWho'), audience],
                  [text('versionDue'), dueRuleWords(due)],
                  [
                    text('versionSince'),
                    madeBy === null
                      ? dayAndTime(createdAt)
                      : text('by', { cause: dayAndTime(createdAt), name: madeBy }),
                  ],
                  [text('versionTold'), text('versionPeople', { count: people })],
                ]}
              />
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
