import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormError } from '../ui/form-error.js';
import { ComparedLines } from './compared-lines.js';
import { type ComparedFile, comparisonQuery } from './history-data.js';
import { text } from './messages.js';

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
      <ComparedLines lines={lines} />
    </section>
  );
}
