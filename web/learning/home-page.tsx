import { useMe } from '../api/me.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';

/** What to do next, by when, and why. */
export function HomePage() {
  const me = useMe();
  return (
    <>
      <PageHeader title={text('hello', { name: me.givenName })} />
      <EmptyState>{text('nothing')}</EmptyState>
    </>
  );
}
