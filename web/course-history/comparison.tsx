import { Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormError } from '../ui/form-error.js';
import classes from './course-history.module.css';
import { type ComparedFile, comparisonQuery } from './history-data.js';
import { text } from './messages.js';
import { type ShownLine, shownLines } from './shown-lines.js';

const WORDS = { COURSE_VERSION_NOT_FOUND: text('gone') };

/** What the later of two versions has otherwise, file by file and line by line. */
export function Comparison({ slug, from, to }: { slug: string; from: string; to: string }) {
  const comparison = useQuery(comparisonQuery(slug, from, to));
  if (comparison.isPending) return <Text c="dimmed">{text('comparing')}</Text>;
  if (comparison.isError) return <FormError error={comparison.error} words={WORDS} />;
  return comparison.data.map((file) => <FileLines key={file.name} file={file} />);
}

function FileLines({ file: { name, title, change, lines } }: { file: ComparedFile }) {
  return (
    <section>
      <Title order={3} size="h5" mt="sm">
        {text(change, { name: title || name })}
      </Title>
      {lines.length === 0 && change !== 'moved' && (
        <Text size="sm" c="dimmed">
          {text('noWords')}
        </Text>
      )}
      <ul className={classes.lines}>
        {shownLines(lines).map((line, at) => (
          // Lines repeat, and stand where they stand.
          // eslint-disable-next-line react/no-array-index-key
          <li key={at} data-kind={line.kind}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
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
