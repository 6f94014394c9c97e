import { NativeSelect, Text } from '@mantine/core';
import { DataTable } from '../ui/data-table.js';
import type { ColumnChoices } from './column-choices.js';
import type { FileColumns } from './draft.js';
import classes from './finding-list.module.css';
import { fieldWords } from './field-words.js';
import { text } from './messages.js';

interface Props {
  looked: FileColumns;
  choices: ColumnChoices;
  onChoose: (at: number, field: string | null) => void;
}

const WHY = {
  given: text('whyGiven'),
  remembered: text('whyRemembered'),
  name: text('whyName'),
  ignored: text('whyIgnored'),
  sensitive: text('whySensitive'),
};

/** Every column of the file, with values to know it by and what it is taken for. */
export function ColumnsTable({ looked, choices, onChoose }: Props) {
  const fields = [
    { value: '', label: text('notTaken') },
    ...looked.fields.map(({ field, label }) => ({ value: field, label: fieldWords(field, label) })),
  ];
  const rows = looked.columns.map((column, at) => ({ ...column, at, chosen: choices[at] ?? null }));
  return (
    <DataTable
      caption={text('columns')}
      rows={rows}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          heading: text('column'),
          cell: ({ column }) => <Text fw={600}>{column || text('noName')}</Text>,
        },
        {
          heading: text('takenFor'),
          cell: ({ at, column, chosen, isMappable }) =>
            isMappable ? (
              <NativeSelect
                miw="13rem"
                aria-label={text('takenForOf', { column })}
                data={fields}
                value={chosen ?? ''}
                onChange={(event) => onChoose(at, event.currentTarget.value || null)}
              />
            ) : (
              text('neverStored')
            ),
        },
        {
          heading: text('samples'),
          cell: ({ samples }) => <span className={classes.value}>{samples.join(' · ') || '–'}</span>,
        },
        {
          heading: text('because'),
          cell: ({ field, chosen, why }) => (field === chosen ? WHY[why] : text('whyGiven')),
        },
      ]}
    />
  );
}
