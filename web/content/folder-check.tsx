import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DownloadWritten } from '../course-zips/download-zip.js';
import { dayAndTime } from '../text/dates.js';
import { DataTable } from '../ui/data-table.js';
import { ErrorState } from '../ui/error-state.js';
import { PageSection } from '../ui/page-section.js';
import { StatusBadge } from '../ui/status-badge.js';
import { Conflicts } from './conflicts.js';
import { checkQuery, type ContentCheck } from './content-data.js';
import classes from './content.module.css';
import { text } from './messages.js';

/** How the content folder stands: read when somebody comes here, and again when they ask. */
export function FolderCheck() {
  const { data: check, error, isFetching, refetch } = useQuery(checkQuery);
  return (
    <>
      <PageSection title={text('checkTitle')} lead={text('checkLead')}>
        <div role="status" className={classes.words}>
          {isFetching ? <Text>{text('checking')}</Text> : check && <Found check={check} />}
        </div>
        {error && !isFetching && <ErrorState error={error} onRetry={() => void refetch()} />}
        {check && (
          <Group gap="sm" mt="md">
            <Button variant="default" disabled={isFetching} onClick={() => void refetch()}>
              {text('checkAgain')}
            </Button>
            {check.written.length > 0 && <DownloadWritten />}
          </Group>
        )}
      </PageSection>
      {check && <Conflicts slugs={check.conflicts} />}
      {check && check.mistakeCount > 0 && <Mistakes check={check} />}
      {check && check.advice.length > 0 && (
        <section className={classes.mistakes} aria-labelledby="advice">
          <Title order={2} id="advice">
            {text('adviceTitle')}
          </Title>
          <Text>{text('adviceLead')}</Text>
          <ByFileAndLine caption={text('adviceTable')} found={check.advice} what={text('whatCouldBe')} />
        </section>
      )}
    </>
  );
}

function Found({ check }: { check: ContentCheck }) {
  const { checkedAt, isFolderThere, courses, tracks, tips, mistakeCount, waiting } = check;
  const when = <Text size="sm">{text('checkedAt', { when: dayAndTime(checkedAt) })}</Text>;
  if (!isFolderThere) return <StatusBadge tone="late">{text('noFolder')}</StatusBadge>;
  if (mistakeCount > 0)
    return (
      <>
        <StatusBadge tone="late">{text('mistakes', { count: mistakeCount })}</StatusBadge>
        {when}
      </>
    );
  return (
    <>
      <StatusBadge tone="done">{text('good', { courses, tracks, tips })}</StatusBadge>
      {when}
      {waiting.length === 0 ? <Text>{text('nothingWaits')}</Text> : <Waiting waiting={waiting} />}
    </>
  );
}

function Waiting({ waiting }: Pick<ContentCheck, 'waiting'>) {
  return (
    <>
      <Text fw={650}>{text('waitingTitle')}</Text>
      <ul className={classes.list}>
        {waiting.map(({ kind, slug, change }) => (
          <li key={`${kind} ${slug}`}>{text(change, { kind: text(kind), slug })}</li>
        ))}
      </ul>
      <Text size="sm">{text('waitingHow')}</Text>
    </>
  );
}

function Mistakes({ check: { mistakes, mistakeCount } }: { check: ContentCheck }) {
  return (
    <div className={classes.mistakes}>
      {mistakeCount > mistakes.length && <Text>{text('mistakesCut', { count: mistakes.length })}</Text>}
      <ByFileAndLine caption={text('mistakesTable')} found={mistakes} what={text('whatIsWrong')} />
    </div>
  );
}

interface FoundProps {
  caption: string;
  found: ContentCheck['mistakes'];
  /** The heading of what is said of each. */
  what: string;
}

function ByFileAndLine({ caption, found, what }: FoundProps) {
  return (
    <DataTable
      caption={caption}
      rows={found.map((one, index) => ({ ...one, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { heading: text('file'), cell: ({ path }) => <code className={classes.path}>{path}</code> },
        { heading: text('line'), isNumber: true, cell: ({ line }) => String(line) },
        { heading: what, cell: ({ message }) => message },
      ]}
    />
  );
}
