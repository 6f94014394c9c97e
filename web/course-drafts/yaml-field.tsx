import { Textarea } from '@mantine/core';
import classes from './course-drafts.module.css';
import type { Draft, DraftText } from './drafts-data.js';
import { idOf } from './field-places.js';
import { text } from './messages.js';
import { adviceLines, mistakeLines } from './remark-lines.js';

interface Props {
  draft: Draft;
  /** As the draft has it. */
  shown: DraftText;
  kind: 'page' | NonNullable<DraftText['kind']>;
  rows: number;
  /** As it is typed. */
  definition: string;
  onType: (definition: string) => void;
  onLeave: () => void;
}

/** What the file of a text says beside its words, as it says it. */
export function YamlField({ draft, shown, kind, rows, definition, onType, onLeave }: Props) {
  return (
    <Textarea
      id={idOf('definition')}
      label={text(`definition:${kind}`)}
      description={
        <>
          {text(`definition:${kind}Hint`)}
          {adviceLines(draft, shown.id, 'definition')}
        </>
      }
      error={mistakeLines(draft, shown.id, 'definition')}
      rows={rows}
      spellCheck={false}
      classNames={{ input: classes.yaml ?? '' }}
      value={definition}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}
