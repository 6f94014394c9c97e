import { VisuallyHidden } from '@mantine/core';
import classes from './course-history.module.css';
import type { ComparedLine } from './history-data.js';
import { text } from './messages.js';
import { type ShownLine, shownLines } from './shown-lines.js';

/** What came and went between two states of a text; what is the same far from that is left out. */
export function ComparedLines({ lines }: { lines: readonly ComparedLine[] }) {
  return (
    <ul className={classes.lines}>
      {shownLines(lines).map((line, at) => (
        // Lines repeat, and stand where they stand.
        // eslint-disable-next-line react/no-array-index-key
        <li key={at} data-kind={line.kind}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { line: ShownLine }) {
  switch (line.kind) {
    case 'skipped':
      return text('skipped', { count: line.count });
    case 'same':
      return line.text;
    case 'added':
    case 'removed':
      return (
        <>
          <VisuallyHidden>{text(line.kind === 'added' ? 'lineAdded' : 'lineRemoved')} </VisuallyHidden>
          <span aria-hidden>{line.kind === 'added' ? '+ ' : '− '}</span>
          {line.text}
        </>
      );
  }
}
