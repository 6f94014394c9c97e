import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './page-section.module.css';

/** One part of a screen under its heading, beside a word on what it is for. */
export function PageSection({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <div>
        <Title order={2} id={titleId} size="h3">
          {title}
        </Title>
        {lead && (
          <Text size="sm" c="dimmed" mt={4}>
            {lead}
          </Text>
        )}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
