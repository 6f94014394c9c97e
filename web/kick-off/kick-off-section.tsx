import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { kickOffQuery } from './kick-off-data.js';
import { KickOffList } from './kick-off-list.js';
import classes from './kick-off.module.css';
import { text } from './messages.js';

/** The messages before the first day; where there are none, or they cannot be had, the welcome is complete without. */
export function KickOffSection() {
  const { data: messages = [] } = useQuery(kickOffQuery);
  if (messages.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="kick-off">
      <Title order={2} id="kick-off">
        {text('before')}
      </Title>
      <KickOffList messages={messages} />
    </section>
  );
}
