import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge } from '../ui/status-badge.js';
import { heldQuery } from './held-data.js';
import { countsInWords, importerWords, rejectedUrl, statusOf, undoable } from './import-words.js';
import { historyQuery, type ImportListed } from './imports-data.js';
import { text } from './messages.js';
import { Notice } from '../ui/notice.js';
import { UndoImport } from './undo-import.js';

/** Who brought in which file, what became of it, and the way to undo the last one. */
export function HistoryPage() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(historyQuery);
  const [undoing, setUndoing] = useState<ImportListed | null>(null);
  const imports = data.pages.flatMap(({ items }) => items);
  const latest = undoable(imports);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <ButtonLink to="/imports/new" leftSection={<FileUp size={18} aria-hidden />}>
            {text('begin')}
          </ButtonLink>
        }
      />
      <Waiting />
      {imports.length === 0 ? (
        <EmptyState icon={FileUp} title={text('noneTitle')}>
          {text('none')}
        </EmptyState>
      ) : (
        <DataTable
          caption={text('title')}
          rows={imports}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: text('fileColumn'),
              cell: ({ id, fileName }) => (
                <TextLink to="/imports/$importId" params={{ importId: id }}>
                  {fileName}
                </TextLink>
              ),
            },
            { heading: text('sourceColumn'), cell: ({ source }) => source },
            { heading: text('whenColumn'), cell: ({ createdAt }) => dayAndTime(createdAt) },
            { heading: text('whoColumn'), cell: importerWords },
            {
              heading: text('outcomeColumn'),
              cell: (one) => <StatusBadge tone={statusOf(one).tone}>{statusOf(one).words}</StatusBadge>,
            },
            { heading: text('countsColumn'), cell: countsInWords },
            {
              heading: text('actsColumn'),
              cell: (one) => <Acts one={one} mayUndo={latest.has(one.id)} onUndo={() => setUndoing(one)} />,
            },
          ]}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
      {undoing && <UndoImport record={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}

/** Leads to the rows that wait for a decision, where there are any. */
function Waiting() {
  const { data } = useInfiniteQuery(heldQuery);
  const count = data?.pages[0]?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="waiting" title={text('waitingTitle')}>
      <p>{text('waiting')}</p>
      <ButtonLink to="/imports/held" variant="default">
        {text('toWaiting')}
      </ButtonLink>
    </Notice>
  );
}

function Acts({ one, mayUndo, onUndo }: { one: ImportListed; mayUndo: boolean; onUndo: () => void }) {
  return (
    <Group gap="xs">
      {one.areRowsKept && one.counts.rejected > 0 && (
        <Button
          component="a"
          href={rejectedUrl(one.id)}
          download
          size="compact-sm"
          variant="default"
          aria-label={text('downloadRejectedOf', { name: one.fileName })}
        >
          {text('rejectedShort')}
        </Button>
      )}
      {mayUndo && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text('undoOf', { name: one.fileName })}
          onClick={onUndo}
        >
          {text('undoShort')}
        </Button>
      )}
    </Group>
  );
}
