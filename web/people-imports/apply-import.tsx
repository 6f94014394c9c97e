import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { type Draft, draft, useDraft } from './draft.js';
import { fileWords } from './file-words.js';
import {
  beginDryRun,
  beginImport,
  type ImportDetail,
  type ImportResult,
  resultQuery,
} from './imports-data.js';
import { text } from './messages.js';
import { Notice } from '../ui/notice.js';

/** What can be done with a dry run: carry it out, read it once more, or take another file. */
export function ApplyImport({ record }: { record: ImportDetail }) {
  const { data: result } = useSuspenseQuery(resultQuery(record.id));
  const held = useDraft();
  if (!result || held?.dryRunId !== record.id) {
    return (
      <Notice tone="waiting" title={text('fileGoneTitle')}>
        <p>{text('fileGone')}</p>
        <ButtonLink to="/imports/new">{text('chooseAgain')}</ButtonLink>
      </Notice>
    );
  }
  return (
    <>
      <UnknownManagers result={result} held={held} />
      <Apply result={result} held={held} />
    </>
  );
}

interface Props {
  result: ImportResult;
  held: Draft;
}

/** Supervisors whom nobody knows: their people wait with them, or come in without one. */
function UnknownManagers({ result, held }: Props) {
  const navigate = useNavigate();
  const names = new Set(
    result.rejected.filter(({ code }) => code === 'SUPERVISOR_UNKNOWN').map(({ value }) => value),
  );
  const again = useMutation({
    mutationFn: async () => {
      const said = { ...held, leavesUnknownManagersEmpty: true };
      draft.set({ ...said, dryRunId: await beginDryRun(said) });
    },
    onSuccess: () =>
      navigate({ to: '/imports/$importId', params: { importId: draft.get()?.dryRunId ?? '' } }),
  });
  if (held.leavesUnknownManagersEmpty) {
    return (
      <Notice tone="waiting" title={text('managersEmptyTitle')}>
        <p>{text('managersEmpty')}</p>
      </Notice>
    );
  }
  if (names.size === 0) return null;
  const shown = [...names].slice(0, 5).join(', ') + (names.size > 5 ? ', …' : '');
  return (
    <Notice tone="waiting" title={text('managersTitle', { count: names.size })}>
      <p>{text('managers', { names: shown })}</p>
      <FormError error={again.error} words={fileWords(again.error)} />
      <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        {text('managersLeaveEmpty')}
      </Button>
    </Notice>
  );
}

/** The last word before people are written. */
function Apply({ result: { counts, leavers }, held }: Props) {
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const mustConfirm = leavers?.needsConfirmation === true;
  const apply = useMutation({
    mutationFn: async () => {
      const appliedId = await beginImport(held, {
        skipRejected: counts.rejected > 0,
        leavers: mustConfirm ? leavers.absent : undefined,
      });
      draft.set({ ...held, appliedId });
      return appliedId;
    },
    onSuccess: (importId) => navigate({ to: '/imports/$importId', params: { importId } }),
  });
  const writes = counts.new + counts.changed + counts.leaving;
  if (writes + counts.held === 0) {
    return (
      <Notice tone="ended" title={text('nothingToDo')}>
        <p>{text(counts.rejected > 0 ? 'nothingButRejected' : 'nothingToDoMeans')}</p>
        <ButtonLink to="/imports/new" variant="default">
          {text('otherFile')}
        </ButtonLink>
      </Notice>
    );
  }
  return (
    <Notice tone={mustConfirm ? 'late' : 'open'} title={text('applyTitle')}>
      <Stack gap="sm">
        <Text>{text('applyMeans')}</Text>
        {counts.rejected > 0 && <Text>{text('applyWithout', { count: counts.rejected })}</Text>}
        {counts.held > 0 && <Text>{text('applyHeld', { count: counts.held })}</Text>}
        {mustConfirm && (
          <Checkbox
            label={text('leaversSure', { count: leavers.absent, all: leavers.inService })}
            description={text('leaversMeans')}
            error={isMissing && !isSure ? text('leaversMissing') : undefined}
            checked={isSure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
        )}
        <FormError error={apply.error} words={fileWords(apply.error)} />
        <Group>
          <Button
            loading={apply.isPending}
            {...(mustConfirm && { color: 'red.9' })}
            onClick={() => {
              setMissing(true);
              if (!mustConfirm || isSure) apply.mutate();
            }}
          >
            {writes > 0 ? text('apply', { count: writes }) : text('holdOnly', { count: counts.held })}
          </Button>
          <ButtonLink to="/imports/new/columns" variant="default">
            {text('backToColumns')}
          </ButtonLink>
          <ButtonLink to="/imports/new" variant="default">
            {text('otherFile')}
          </ButtonLink>
        </Group>
      </Stack>
    </Notice>
  );
}
