import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from '../app/brand.js';
import { PageHeader } from '../ui/page-header.js';
import classes from './door-page.module.css';

/** A screen for people who are not signed in yet: the brand and one card. */
export function DoorPage({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  return (
    <main className={classes.page}>
      <Brand />
      <Paper className={classes.card}>
        <PageHeader title={title} lead={lead} />
        {children}
      </Paper>
    </main>
  );
}
