import { Button, Text, Title } from '@mantine/core';
import classes from './course-drafts.module.css';
import { type Draft, type Remark, textsOf } from './drafts-data.js';
import type { Place } from './field-places.js';
import { text } from './messages.js';

const PARTS: Record<Remark['part'], string> = {
  kind: text('partTitle'),
  title: text('partTitle'),
  minutes: text('partMinutes'),
  definition: text('partDefinition'),
  body: text('partBody'),
};

interface Props {
  draft: Draft;
  onGo: (place: Place) => void;
}

/** All that is to be said of a draft, each with the way to where it belongs. */
export function Remarks({ draft, onGo }: Props) {
  const { mistakes, advice } = draft;
  return (
    <section className={classes.remarks} aria-labelledby="draft-remarks">
      <Title order={2} id="draft-remarks" size="h3">
        {text('mistakes')}
      </Title>
      {mistakes.length === 0 && <Text c="dimmed">{text('noRemarks')}</Text>}
      <RemarkList draft={draft} remarks={mistakes} onGo={onGo} />
      {advice.length > 0 && (
        <Title order={3} size="h4">
          {text('advice')}
        </Title>
      )}
      <RemarkList draft={draft} remarks={advice} onGo={onGo} />
    </section>
  );
}

export function RemarkList({ draft, remarks, onGo }: Props & { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={classes.remarkList}>
      {remarks.map(({ textId, part, line, message }) => (
        <li key={`${textId} ${part} ${line} ${message}`}>
          {message}{' '}
          {textId === null ? (
            <span className={classes.quiet}>{text('whole')}</span>
          ) : (
            <Button variant="subtle" size="compact-sm" onClick={() => onGo({ textId, part, line, message })}>
              {text('place', { title: titleOf(draft, textId), part: PARTS[part], line })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const titleOf = (draft: Draft, textId: string) =>
  textsOf(draft).find(({ id }) => id === textId)?.title || text('untitled');
