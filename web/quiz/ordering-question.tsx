import { ActionIcon } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { announce } from '../ui/announcements.js';
import { moved } from './answers.js';
import { text } from './messages.js';
import type { QuestionProps } from './question-page.js';
import classes from './quiz.module.css';

/** Items to be put in order, each moved by two buttons; the focus stays with the item that moves. */
export function OrderingQuestion({ question, draft, onDraft }: QuestionProps) {
  const { items = [] } = question;
  const list = useRef<HTMLOListElement>(null);
  const wordsOf = new Map(items.map((item) => [item.id, item.text]));
  const order = draft?.chosen ?? items.map(({ id }) => id);
  const move = (index: number, by: -1 | 1) => {
    const now = moved(order, index, by);
    const id = order[index] ?? '';
    onDraft({ chosen: now });
    const place = now.indexOf(id) + 1;
    announce(text('moved', { item: wordsOf.get(id) ?? '', place, total: now.length }));
    // At an end the arrow that was pressed can do no more: the other one takes over.
    const direction = by === -1 ? 'up' : 'down';
    requestAnimationFrame(() => {
      const row = list.current?.children[place - 1];
      const arrow =
        row?.querySelector<HTMLElement>(`[data-move=${direction}]:not(:disabled)`) ??
        row?.querySelector<HTMLElement>('[data-move]:not(:disabled)');
      arrow?.focus();
    });
  };
  return (
    <ol className={classes.order} ref={list}>
      {order.map((id, index) => {
        const item = wordsOf.get(id) ?? '';
        return (
          <li key={id} className={classes.item}>
            <span className={classes.place}>{index + 1}</span>
            <span className={classes.words}>{item}</span>
            <ActionIcon
              variant="default"
              size="lg"
              data-move="up"
              disabled={index === 0}
              aria-label={text('up', { item })}
              onClick={() => move(index, -1)}
            >
              <ArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              data-move="down"
              disabled={index === order.length - 1}
              aria-label={text('down', { item })}
              onClick={() => move(index, 1)}
            >
              <ArrowDown size={18} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ol>
  );
}
