import { Button, Text, Title } from '@mantine/core';
import { Flag } from 'lucide-react';
import type { View } from '../api/client.js';
import { percent } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import classes from './scenario.module.css';

interface Props {
  ending: View<'EndingView'>;
  scorePermille: number;
  open: { mutate: () => void; isPending: boolean; error: unknown };
}

/** How a walk ended, and the way to another ending. */
export function ScenarioEnding({ ending, scorePermille, open }: Props) {
  return (
    <section className={classes.ending}>
      <p className={classes.who}>
        <Flag size={16} aria-hidden /> {text('ending')}
      </p>
      <Title order={2}>{ending.title}</Title>
      <Text mt="xs">{ending.text}</Text>
      <Text mt="sm" size="sm" c="dimmed">
        {text('score', { percent: percent(scorePermille / 1000) })}
      </Text>
      <FormError error={open.error} />
      <Button variant="default" mt="md" loading={open.isPending} onClick={() => open.mutate()}>
        {text('again')}
      </Button>
    </section>
  );
}
