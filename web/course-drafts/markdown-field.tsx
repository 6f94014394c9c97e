import { ActionIcon, Group, Textarea } from '@mantine/core';
import { Bold, Heading2, Link, List, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import tools from '../ui/writing-tools.module.css';
import classes from './course-drafts.module.css';
import { idOf } from './field-places.js';
import { type Mark, mark } from './markdown-marks.js';
import { text } from './messages.js';

const MARKS: readonly { kind: Mark; icon: LucideIcon }[] = [
  { kind: 'bold', icon: Bold },
  { kind: 'heading', icon: Heading2 },
  { kind: 'list', icon: List },
  { kind: 'link', icon: Link },
];
const KEYS: Readonly<Record<string, Mark>> = { b: 'bold', k: 'link' };

interface Props {
  value: string;
  error: ReactNode;
  advice: ReactNode;
  onType: (body: string) => void;
  onLeave: () => void;
  /** More buttons beside those of the marks. */
  more?: ReactNode;
}

/** The Markdown of a text, with buttons and keys that put its marks. */
export function MarkdownField({ value, error, advice, onType, onLeave, more }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (kind: Mark) => {
    const element = field.current;
    if (!element) return;
    const given = { text: element.value, start: element.selectionStart, end: element.selectionEnd };
    const marked = mark(kind, given, { bold: text('boldWords'), link: text('linkWords') });
    onType(marked.text);
    element.focus();
    // Once the new text stands in the field.
    requestAnimationFrame(() => element.setSelectionRange(marked.start, marked.end));
  };
  const press = (event: KeyboardEvent) => {
    const kind = KEYS[event.key.toLowerCase()];
    if (!kind || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    put(kind);
  };
  const bar = (
    <Group gap={4} className={tools.tools} role="group" aria-label={text('marks')}>
      {MARKS.map(({ kind, icon: Icon }) => (
        <ActionIcon
          key={kind}
          variant="default"
          size="lg"
          aria-label={text(kind)}
          title={text(kind)}
          onClick={() => put(kind)}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      ))}
      {more}
    </Group>
  );
  return (
    <Textarea
      id={idOf('body')}
      ref={field}
      label={text('body')}
      description={
        <>
          {text('bodyHint')}
          {advice}
        </>
      }
      error={error}
      autosize
      minRows={8}
      inputContainer={(input) => (
        <>
          {bar}
          {input}
        </>
      )}
      classNames={{ input: classes.tall ?? '' }}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={press}
    />
  );
}
