import { BookOpen, CirclePlay, ListChecks, type LucideIcon, MessagesSquare, PenLine } from 'lucide-react';
import { text } from './messages.js';
import type { Lesson } from '../lessons/lesson-data.js';

/** What each kind of lesson is called. */
export const KIND_WORDS: Record<Lesson['kind'], string> = {
  article: text('article'),
  video: text('video'),
  quiz: text('quiz'),
  scenario: text('scenario'),
  acknowledgement: text('acknowledgement'),
};

/** The sign of each kind; the words beside it say the same. */
export const KIND_ICONS: Record<Lesson['kind'], LucideIcon> = {
  article: BookOpen,
  video: CirclePlay,
  quiz: ListChecks,
  scenario: MessagesSquare,
  acknowledgement: PenLine,
};
