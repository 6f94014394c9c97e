import { Button, Text, Title } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { TextLink } from '../ui/links.js';
import { AddLesson } from './add-lesson.js';
import classes from './course-drafts.module.css';
import { addressOf, type Draft, type DraftLesson, type DraftText } from './drafts-data.js';
import { text } from './messages.js';
import { OutlineLesson } from './outline-lesson.js';
import { RemoveLesson } from './remove-lesson.js';
import { useDragging } from './use-dragging.js';
import { useOrder } from './use-order.js';

interface Props {
  draft: Draft;
  shown: DraftText;
  /** A lesson has left, with its texts. */
  onRemoved: (lesson: DraftLesson) => void;
  onAdded: (text: DraftText) => void;
}

/** The course's page and its lessons in their order, which can be dragged, or moved by buttons. */
export function Outline({ draft, shown, onRemoved, onAdded }: Props) {
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<DraftLesson | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const arrange = useOrder(draft.slug);
  useDragging(list, arrange);
  const moving = useRef<{ lesson: string; by: 'up' | 'down' } | null>(null);
  useLayoutEffect(() => {
    const pressed = moving.current;
    moving.current = null;
    if (!pressed) return;
    const row = list.current?.children[draft.lessons.findIndex(({ slug }) => slug === pressed.lesson)];
    // At an end the arrow that was pressed can do no more: the other one takes over.
    const arrow =
      row?.querySelector<HTMLElement>(`[data-move=${pressed.by}]:not(:disabled)`) ??
      row?.querySelector<HTMLElement>('[data-move]:not(:disabled)');
    arrow?.focus();
  }, [draft.lessons]);
  const move = (lesson: string, from: number, to: number) => {
    moving.current = { lesson, by: to < from ? 'up' : 'down' };
    arrange(from, to);
  };
  return (
    <nav aria-labelledby="draft-outline" className={classes.outline}>
      <Title order={2} id="draft-outline" size="h3" ref={heading} tabIndex={-1}>
        {text('outline')}
      </Title>
      <TextLink
        to="/course-drafts/$slug"
        params={{ slug: draft.slug }}
        search={addressOf(draft, draft.page)}
        activeOptions={{ exact: true }}
        aria-current={shown.id === draft.page.id ? 'page' : undefined}
        className={classes.entry}
      >
        {text('coursePage')}
      </TextLink>
      {draft.lessons.length === 0 && <Text c="dimmed">{text('noLessons')}</Text>}
      <ol ref={list} className={classes.lessons}>
        {draft.lessons.map((lesson, index) => (
          <OutlineLesson
            key={lesson.slug}
            draft={draft}
            lesson={lesson}
            place={index}
            shown={shown}
            onMove={(to) => move(lesson.slug, index, to)}
            onRemove={() => setLeaving(lesson)}
          />
        ))}
      </ol>
      <Button variant="default" leftSection={<Plus size={18} aria-hidden />} onClick={() => setAdding(true)}>
        {text('add')}
      </Button>
      {isAdding && <AddLesson slug={draft.slug} onAdded={onAdded} onClose={() => setAdding(false)} />}
      {leaving && (
        <RemoveLesson
          draft={draft}
          lesson={leaving}
          onRemoved={() => {
            onRemoved(leaving);
            // Once the dialogue has given the focus back, to a button that is about to go.
            requestAnimationFrame(() => heading.current?.focus());
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </nav>
  );
}
