import { Group, SegmentedControl, Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { isMarkdownChosen, keepMarkdownChosen } from '../article-editor/chosen-view.js';
import { text as editorText } from '../article-editor/messages.js';
import { useStore } from '../api/store.js';
import { InsertImage } from '../course-files/insert-image.js';
import { minutesInWords } from '../text/dates.js';
import { LoadingState } from '../ui/loading-state.js';
import type { Draft, DraftText } from './drafts-data.js';
import { goToPlace, idOf, insertedIn, type Place } from './field-places.js';
import { MarkdownField } from './markdown-field.js';
import { text } from './messages.js';
import { adviceLines, mistakeLines, mistakesIn } from './remark-lines.js';
import { countWords, minutesToRead } from './word-count.js';

// With what reads and writes Markdown, which whoever writes Markdown need not have.
const RichField = lazy(async () => ({
  default: (await import('../article-editor/rich-field.js')).RichField,
}));

interface Props {
  draft: Draft;
  /** As the draft has it. */
  shown: DraftText;
  /** As it is typed. */
  value: string;
  /** Where a remark leads. */
  place: Place | null;
  onArrived: () => void;
  onType: (body: string) => void;
  onLeave: () => void;
}

/** The words of a text, as its readers will see them or as the Markdown of its file: both show the same. */
export function BodyField({ draft, shown, value, place, onArrived, onType, onLeave }: Props) {
  const isMarkdown = useStore(isMarkdownChosen);
  const goal = place?.textId === shown.id && place.part === 'body' ? place : null;
  const remarks = useMemo(() => mistakesIn(draft, shown.id, 'body'), [draft, shown.id]);
  const advice = adviceLines(draft, shown.id, 'body');
  useEffect(() => {
    if (!goal || !isMarkdown) return;
    goToPlace(goal);
    onArrived();
  }, [goal, isMarkdown, onArrived]);
  const words = countWords(value);
  return (
    <div>
      <Group justify="end" mb={4}>
        <SegmentedControl
          size="xs"
          aria-label={editorText('view')}
          value={isMarkdown ? 'markdown' : 'rich'}
          onChange={(view) => keepMarkdownChosen(view === 'markdown')}
          data={[
            { value: 'rich', label: editorText('rich') },
            { value: 'markdown', label: editorText('markdown') },
          ]}
        />
      </Group>
      {isMarkdown ? (
        <MarkdownField
          value={value}
          error={mistakeLines(draft, shown.id, 'body')}
          advice={advice}
          onType={onType}
          onLeave={onLeave}
          more={
            <InsertImage draft={draft} onInsert={(markdown) => onType(insertedIn('body', value, markdown))} />
          }
        />
      ) : (
        <Suspense fallback={<LoadingState />}>
          <RichField
            id={idOf('body')}
            label={text('body')}
            draft={draft}
            value={value}
            remarks={remarks}
            advice={advice}
            line={goal?.line ?? null}
            onArrived={onArrived}
            onType={onType}
            onLeave={onLeave}
          />
        </Suspense>
      )}
      <Group justify="end" mt="xs">
        <Text size="sm" c="dimmed">
          {text('counted', { count: words })}
          {words > 0 && ` · ${text('reading', { minutes: minutesInWords(minutesToRead(words)) })}`}
        </Text>
      </Group>
    </div>
  );
}
