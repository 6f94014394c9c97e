import { Text } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useDeferredValue } from 'react';
import { dayAndTime } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { TwoLines } from '../ui/two-lines.js';
import { actInWords, factInWords } from './acts.js';
import { type AuditEntry, auditQuery } from './audit-data.js';
import { AuditFilters } from './audit-filters.js';
import { readAuditSearch } from './audit-search.js';
import { text } from './messages.js';
import { SealCard } from './seal-card.js';

/** Who did what to whom, when and why. */
export function AuditPage() {
  const search = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const shown = useDeferredValue(search);
  const list = useSuspenseInfiniteQuery(auditQuery(shown));
  const entries = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <SealCard />
      <AuditFilters
        search={search}
        onChange={(part) =>
          void navigate({
            search: (now) => readAuditSearch({ ...now, ...part }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <div aria-busy={shown !== search}>
        {entries.length === 0 ? (
          <EmptyState icon={ScrollText} title={text('noneTitle')}>
            {text('none')}
          </EmptyState>
        ) : (
          <DataTable
            caption={text('title')}
            rows={entries}
            rowKey={({ number }) => String(number)}
            columns={COLUMNS}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
    </>
  );
}

const COLUMNS: Column<AuditEntry, string>[] = [
  {
    heading: text('when'),
    cell: ({ occurredAt, number, isSealed }) => (
      <TwoLines
        first={dayAndTime(occurredAt)}
        second={[text('number', { number: String(number) }), !isSealed && text('notSealed')]
          .filter(Boolean)
          .join(' · ')}
      />
    ),
  },
  { heading: text('who'), cell: ({ actor }) => <Actor actor={actor} /> },
  { heading: text('what'), cell: ({ action }) => actInWords(action) },
  { heading: text('whom'), cell: ({ subject }) => <Subject subject={subject} /> },
  {
    heading: text('why'),
    cell: ({ facts }) => (
      <Text size="sm" maw="24rem">
        {facts.map(factInWords).join(' · ') || '–'}
      </Text>
    ),
  },
];

function Actor({ actor: { kind, person } }: { actor: AuditEntry['actor'] }) {
  if (person) return <PersonLink {...person} />;
  return <>{text(kind === 'command-line' ? 'commandLine' : 'system')}</>;
}

function Subject({ subject: { type, named } }: { subject: AuditEntry['subject'] }) {
  if (!named) return <>–</>;
  switch (type) {
    case 'assignment':
      return (
        <TextLink to="/assignments/$assignmentId" params={{ assignmentId: named.id }} inherit>
          {named.name}
        </TextLink>
      );
    case 'people-import':
      return (
        <TextLink to="/imports/$importId" params={{ importId: named.id }} inherit>
          {named.name}
        </TextLink>
      );
    default:
      return <PersonLink {...named} />;
  }
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <TextLink to="/people/$personId" params={{ personId: id }} inherit>
      {name}
    </TextLink>
  );
}
