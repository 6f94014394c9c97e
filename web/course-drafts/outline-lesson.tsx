import { ActionIcon } from '@mantine/core';
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { KIND_ICONS } from '../player/kind-words.js';
import { TextLink } from '../ui/links.js';
import classes from './course-drafts.module.css';
import { addressOf, type Draft, type DraftLesson, type DraftText } from './drafts-data.js';
import { text } from './messages.js';
import { variantOf } from './variant-words.js';

interface Props {
  draft: Draft;
  lesson: DraftLesson;
  /** In the order, from 0. */
  place: number;
  shown: DraftText;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** A lesson in the outline, with its other settings and languages below it. */
export function OutlineLesson({ draft, lesson, place, shown, onMove, onRemove }: Props) {
  const [main, ...others] = lesson.texts;
  if (!main) return null;
  const title = main.title || text('untitled');
  const Icon = KIND_ICONS[main.kind ?? 'article'];
  return (
    <li className={classes.lesson} draggable>
      <div className={classes.lessonHead}>
        <GripVertical size={16} aria-hidden className={classes.grip} />
        <TextEntry draft={draft} shown={shown} own={main}>
          <Icon size={16} aria-hidden /> {text('lessonFacts', { number: place + 1, title })}
        </TextEntry>
      </div>
      {others.length > 0 && (
        <ul className={classes.others}>
          {others.map((own) => (
            <li key={own.id}>
              <TextEntry draft={draft} shown={shown} own={own}>
                {variantOf(own)}
              </TextEntry>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        <ActionIcon
          variant="default"
          size="lg"
          data-move="up"
          disabled={place === 0}
          aria-label={text('up', { title })}
          onClick={() => onMove(place - 1)}
        >
          <ArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          data-move="down"
          disabled={place === draft.lessons.length - 1}
          aria-label={text('down', { title })}
          onClick={() => onMove(place + 1)}
        >
          <ArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={text('take', { title })} onClick={onRemove}>
          <Trash2 size={18} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}

interface EntryProps {
  draft: Draft;
  shown: DraftText;
  own: DraftText;
  children: ReactNode;
}

function TextEntry({ draft, shown, own, children }: EntryProps) {
  const count = draft.mistakes.filter(({ textId }) => textId === own.id).length;
  return (
    <TextLink
      to="/course-drafts/$slug"
      params={{ slug: draft.slug }}
      search={addressOf(draft, own)}
      activeOptions={{ exact: true }}
      aria-current={shown.id === own.id ? 'page' : undefined}
      draggable={false}
      className={classes.entry}
    >
      {children}
      {count > 0 && <span className={classes.count}> {text('mistakesIn', { count })}</span>}
    </TextLink>
  );
}
