import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLook } from '../api/company-look.js';
import { hasNavigated } from './navigated.js';

interface Props {
  title: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
}

/** The one first-level heading of a screen: names the page, and takes the focus when somebody has come here by a link. */
export function PageHeader({ title, lead, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = useLook();
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  useEffect(() => {
    const isBusyOnPage = document.activeElement?.closest('main, dialog[open]');
    if (hasNavigated() && !isBusyOnPage) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header>
      <Group justify="space-between" align="start" gap="md" mb="lg">
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mt={4} maw="44rem">
              {lead}
            </Text>
          )}
        </div>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
    </header>
  );
}
