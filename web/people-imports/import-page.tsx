import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { announce } from '../ui/announcements.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { LoadingState } from '../ui/loading-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ApplyImport } from './apply-import.js';
import { useDraft } from './draft.js';
import { refusalWords } from './file-words.js';
import { importerWords } from './import-words.js';
import { ImportFindings } from './import-findings.js';
import { ImportProgress } from './import-progress.js';
import { type ImportDetail, importQuery } from './imports-data.js';
import { text } from './messages.js';
import { Notice } from '../ui/notice.js';
import { Steps } from './steps.js';
import { UndoImport } from './undo-import.js';

/** One import: how far it is, what it would do, what became of it. */
export function ImportPage() {
  const { importId } = useParams({ from: '/signed-in/imports/$importId' });
  const { data: record } = useSuspenseQuery(importQuery(importId));
  const held = useDraft();
  useEnding(record);
  const isOwnDryRun = held?.dryRunId === importId;
  const isOwnImport = held?.appliedId === importId;
  return (
    <>
      <TextLink to="/imports" size="sm">
        {text('toHistory')}
      </TextLink>
      <PageHeader
        key={importId}
        title={titleOf(record, isOwnDryRun)}
        lead={text('by', {
          name: importerWords(record),
          when: dayAndTime(record.appliedAt ?? record.createdAt),
          source: record.source,
        })}
        actions={record.status === 'applied' && record.kind === 'people' && <Undo record={record} />}
      />
      {(isOwnDryRun || record.status === 'dry-run') && <Steps at={3} />}
      {isOwnImport && <Steps at={4} />}
      <Outcome key={record.status} record={record} />
    </>
  );
}

/** Says aloud that an import has ended under somebody's eyes; whatever shows people is read again. */
function useEnding({ status }: ImportDetail): void {
  const queryClient = useQueryClient();
  const wasRunning = useRef(false);
  useEffect(() => {
    if (status === 'running') wasRunning.current = true;
    else if (wasRunning.current) {
      wasRunning.current = false;
      announce(text(status === 'dry-run' ? 'checked' : 'importEnded'));
      void queryClient.invalidateQueries(status === 'applied' ? {} : { queryKey: ['imports', 'history'] });
    }
  }, [status, queryClient]);
}

function titleOf({ fileName, status }: ImportDetail, isOwnDryRun: boolean): string {
  if (status === 'dry-run' || isOwnDryRun) return text('checkTitle', { name: fileName });
  return text('importTitle', { name: fileName });
}

function Outcome({ record }: { record: ImportDetail }) {
  const { status, failure, counts } = record;
  switch (status) {
    case 'running':
      return <ImportProgress record={record} />;
    case 'failed':
    case 'refused':
      return (
        <>
          <Notice tone="late" title={text('nothingStored')} isLoud>
            <p>{failure ? (refusalWords(failure) ?? failure.message) : text('rowsRejected')}</p>
          </Notice>
          {counts.rejected > 0 && <Findings record={record} />}
        </>
      );
    case 'dry-run':
      return (
        <Suspense fallback={<LoadingState />}>
          <ApplyImport record={record} />
          <Findings record={record} />
        </Suspense>
      );
    case 'applied':
      return (
        <>
          <Notice tone="done" title={text('applied')} isLoud>
            {record.kind === 'people' && counts.new > 0 && <p>{text('appliedNext')}</p>}
            {counts.held > 0 && <ButtonLink to="/imports/held">{text('toWaiting')}</ButtonLink>}
          </Notice>
          <Findings record={record} />
        </>
      );
    case 'undone':
      return (
        <>
          <Notice tone="ended" title={text('undoneTitle')}>
            <p>{text('undoneMeans')}</p>
          </Notice>
          <Findings record={record} />
        </>
      );
  }
}

function Findings({ record }: { record: ImportDetail }) {
  return (
    <Suspense fallback={<LoadingState />}>
      <ImportFindings record={record} />
    </Suspense>
  );
}

function Undo({ record }: { record: ImportDetail }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<Undo2 size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {text('undo')}
      </Button>
      {isAsking && <UndoImport record={record} onClose={() => setAsking(false)} />}
    </>
  );
}
