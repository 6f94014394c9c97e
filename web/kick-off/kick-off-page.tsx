import { useSuspenseQuery } from '@tanstack/react-query';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { kickOffQuery } from './kick-off-data.js';
import { KickOffList } from './kick-off-list.js';
import { text } from './messages.js';

/** What the leaders of the company say to whoever begins. */
export function KickOffPage() {
  const messages = useSuspenseQuery(kickOffQuery).data;
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      {messages.length === 0 ? (
        <EmptyState action={<ButtonLink to="/">{text('toHome')}</ButtonLink>}>{text('none')}</EmptyState>
      ) : (
        <KickOffList messages={messages} />
      )}
    </>
  );
}
