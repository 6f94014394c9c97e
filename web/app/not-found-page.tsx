import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title={text('notFoundTitle')} />
      <EmptyState
        icon={Compass}
        action={
          <Button component={Link} to="/">
            {text('toHome')}
          </Button>
        }
      >
        {text('notFoundBody')}
      </EmptyState>
    </>
  );
}
