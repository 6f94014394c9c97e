import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { View } from '../api/client.js';
import type { UploadState } from '../course-files/use-upload.js';
import { dayAndTime } from '../text/dates.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { DataTable } from '../ui/data-table.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { TwoLines } from '../ui/two-lines.js';
import classes from './course-zips.module.css';
import { text } from './messages.js';
import { Refusal } from './refusal.js';

type Found = View<'CourseZipView'>;

interface Props {
  found: Found;
  state: UploadState;
  /** Whether somebody has changed the draft since this was looked at. */
  isOvertaken: boolean;
  onApply: () => void;
  onLookAgain: () => void;
  onCancel: () => void;
}

/** What a zip would change, what is wrong in it, what stands in its way, and the act. */
export function Preview({ found, state, isOvertaken, onApply, onLookAgain, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAsking, setAsking] = useState(false);
  const { slug, title, isPublished, isPublishedSince, openDraft, files, mistakes, unchanged } = found;
  // The answer stands below what was pressed.
  useEffect(() => heading.current?.focus(), [found]);
  const isSame = files.length === 0;
  const against = openDraft ? 'comparedDraft' : 'comparedPublished';
  return (
    <section className={classes.found} aria-labelledby="found">
      <div>
        <h2 id="found" ref={heading} tabIndex={-1}>
          {text('found', { title: title || slug, slug })}
        </h2>
        <Text c="dimmed">
          {text(openDraft || isPublished ? against : 'foundNew')}{' '}
          {!isSame && unchanged > 0 && text('unchanged', { count: unchanged })}
        </Text>
      </div>
      {openDraft && (
        <Notice tone="late" title={text('open')}>
          {text('openHow', { day: dayAndTime(openDraft.changedAt) })}
        </Notice>
      )}
      {isPublishedSince === true && (
        <Notice tone="waiting" title={text('since')}>
          {text('sinceHow')}
        </Notice>
      )}
      {mistakes.length > 0 && (
        <Notice tone="waiting" title={text('mistakes', { count: mistakes.length })}>
          {text('mistakesHow')}
        </Notice>
      )}
      {isSame && <Text>{text('nothing')}</Text>}
      {(!isSame || mistakes.length > 0) && <Files found={found} />}
      <Refusal error={state.error} />
      {state.isUnderWay && (
        <ProgressBar share={state.share} label={text('preparing', { name: title || slug })} />
      )}
      <Group gap="sm">
        {openDraft && (
          <ButtonLink variant="default" to="/course-drafts/$slug" params={{ slug }}>
            {text('openDraft')}
          </ButtonLink>
        )}
        {isOvertaken && (
          <Button variant="default" onClick={onLookAgain}>
            {text('lookAgain')}
          </Button>
        )}
        {state.isUnderWay && (
          <Button variant="default" onClick={onCancel}>
            {text('cancel')}
          </Button>
        )}
        {!isSame && !isOvertaken && (
          <Button
            {...(openDraft ? { color: 'red.9' } : {})}
            loading={state.isUnderWay}
            onClick={() => (openDraft ? setAsking(true) : onApply())}
          >
            {text(openDraft ? 'replace' : 'apply')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        title={text('replaceTitle')}
        isOpen={isAsking}
        isDestructive
        confirmLabel={text('replaceIt')}
        onConfirm={() => {
          setAsking(false);
          onApply();
        }}
        onClose={() => setAsking(false)}
      >
        {openDraft && text('openHow', { day: dayAndTime(openDraft.changedAt) })}
      </ConfirmDialog>
    </section>
  );
}

interface Row {
  name: string;
  title: string | null;
  change: Found['files'][number]['change'] | 'same';
}

/** What becomes of each file; one that is as it was stands here where something in it is to be put right. */
function Files({ found: { files, mistakes } }: { found: Found }) {
  const named = new Set(files.map(({ name }) => name));
  const others = [...new Set(mistakes.map(({ name }) => name))].filter((name) => !named.has(name));
  const rows: Row[] = [...files, ...others.map((name): Row => ({ name, title: null, change: 'same' }))];
  const wrong = {
    heading: text('wrong'),
    cell: ({ name }: Row) => (
      <ul className={classes.mistakes}>
        {mistakes
          .filter((one) => one.name === name)
          .map((one) => (
            <li key={`${one.line} ${one.message}`}>{text('line', one)}</li>
          ))}
      </ul>
    ),
  };
  return (
    <DataTable<Row>
      caption={text('table')}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          heading: text('file'),
          cell: ({ name, title }) => <TwoLines first={title || name} second={title ? name : ''} />,
        },
        { heading: text('becomes'), cell: ({ change }) => text(change) },
        ...(mistakes.length > 0 ? [wrong] : []),
      ]}
    />
  );
}
