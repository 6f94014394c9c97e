import { Text } from '@mantine/core';
import { fieldWords } from './field-words.js';
import classes from './reading-facts.module.css';
import type { ImportResult } from './imports-data.js';
import { text } from './messages.js';

interface Props {
  reading: ImportResult['reading'];
  ignored: ImportResult['ignoredColumns'];
}

/** How the file was read, for whoever wonders where a value came from. */
export function ReadingFacts({ reading, ignored }: Props) {
  if (!reading) return null;
  const sensitive = ignored.filter(({ reason }) => reason === 'sensitive').map(({ column }) => column);
  const unused = ignored.filter(({ reason }) => reason === 'not-used').map(({ column }) => column);
  return (
    <details className={classes.reading}>
      <summary>{text('readingTitle')}</summary>
      <ul>
        {reading.columns.map(({ field, column }) => (
          <li key={field}>{text('readAs', { column, field: fieldWords(field) })}</li>
        ))}
        {reading.dateFormats.map(({ field, dateFormat }) => (
          <li key={`date ${field}`}>
            {text('datesReadAs', { field: fieldWords(field), format: dateFormat })}
          </li>
        ))}
      </ul>
      {unused.length > 0 && <Text>{text('columnsUnused', { columns: unused.join(', ') })}</Text>}
      {sensitive.length > 0 && <Text>{text('columnsSensitive', { columns: sensitive.join(', ') })}</Text>}
    </details>
  );
}
