import { Stack, Text } from '@mantine/core';
import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface Props {
  icon?: LucideIcon;
  title?: string;
  /** Why there is nothing, and what would bring something. */
  children: ReactNode;
  action?: ReactNode;
}

/** What stands where nothing is, as a person would say it. */
export function EmptyState({ icon: Icon = Inbox, title, children, action }: Props) {
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={28} aria-hidden />
      </span>
      {title && <Text fw={650}>{title}</Text>}
      <Text c="dimmed" maw="36rem">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
