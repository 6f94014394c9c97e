import { ActionIcon, Group } from '@mantine/core';
import {
  Bold,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link,
  List,
  ListIndentDecrease,
  ListIndentIncrease,
  ListOrdered,
  type LucideIcon,
  Redo2,
  TextQuote,
  Undo2,
} from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import { type KeyboardEvent, type Ref, useState } from 'react';
import tools from '../ui/writing-tools.module.css';
import classes from './article-editor.module.css';
import { ACTS, type ActName, isMarked } from './acts.js';
import { text } from './messages.js';
import { pictureAt } from './picture-edits.js';
import type { Surface } from './surface.js';

type Opener = 'link' | 'picture';

const BUTTONS: readonly { name: ActName | Opener; icon: LucideIcon }[] = [
  { name: 'heading', icon: Heading2 },
  { name: 'subheading', icon: Heading3 },
  { name: 'bold', icon: Bold },
  { name: 'italic', icon: Italic },
  { name: 'list', icon: List },
  { name: 'numbers', icon: ListOrdered },
  { name: 'indent', icon: ListIndentIncrease },
  { name: 'outdent', icon: ListIndentDecrease },
  { name: 'quote', icon: TextQuote },
  { name: 'link', icon: Link },
  { name: 'picture', icon: ImagePlus },
  { name: 'undo', icon: Undo2 },
  { name: 'redo', icon: Redo2 },
];

interface Props {
  ref: Ref<HTMLDivElement>;
  /** The id of the text. */
  controls: string;
  state: EditorState;
  surface: Surface;
  onAsk: (what: Opener) => void;
}

/** The buttons of a text: one stop for the Tab key, with arrows from one to the next, and Escape back into the text. */
export function Toolbar({ ref, controls, state, surface, onAsk }: Props) {
  const [current, setCurrent] = useState(0);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') return surface.focus();
    const to = neighbour(event.key, current);
    if (to === null) return undefined;
    event.preventDefault();
    setCurrent(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
    return undefined;
  };
  return (
    <Group
      ref={ref}
      gap={4}
      className={`${tools.tools} ${classes.toolbar}`}
      role="toolbar"
      aria-label={text('marks')}
      aria-controls={controls}
      onKeyDown={move}
    >
      {BUTTONS.map(({ name, icon: Icon }, at) => {
        const { isOn, isOff, key } = standing(name, state);
        const label = key === '' ? text(name) : text('withKey', { act: text(name), key: keyInWords(key) });
        return (
          <ActionIcon
            key={name}
            variant={isOn ? 'filled' : 'default'}
            size="lg"
            tabIndex={at === current ? 0 : -1}
            aria-label={text(name)}
            aria-pressed={isOn ?? undefined}
            aria-disabled={isOff}
            data-disabled={isOff || undefined}
            title={label}
            onFocus={() => setCurrent(at)}
            // A press leaves the selection as it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (name === 'link' || name === 'picture') onAsk(name);
              else if (!isOff) surface.run(ACTS[name].run);
            }}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        );
      })}
    </Group>
  );
}

function neighbour(key: string, current: number): number | null {
  const count = BUTTONS.length;
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Null for what is never on. */
function standing(
  name: ActName | Opener,
  state: EditorState,
): { isOn: boolean | null; isOff: boolean; key: string } {
  if (name === 'link') return { isOn: isMarked(state, 'link'), isOff: false, key: 'Mod-k' };
  if (name === 'picture') return { isOn: pictureAt(state) !== null, isOff: false, key: '' };
  const { isOn, run, key } = ACTS[name];
  return { isOn: isOn && isOn(state), isOff: !run(state), key };
}

const IS_MAC = /Mac|iP(hone|ad)/.test(navigator.userAgent);

const keyInWords = (key: string) =>
  key
    .split('-')
    .map((part) => keyName(part))
    .join('+');

function keyName(part: string): string {
  if (part === 'Mod') return IS_MAC ? '⌘' : text('ctrl');
  if (part === 'Shift') return text('shift');
  return part.length === 1 ? part.toUpperCase() : part;
}
