import { Textarea, TextInput } from '@mantine/core';
import { put } from '../definition-form/definition-edits.js';
import type { FormTools } from '../definition-form/form-tools.js';
import { ItemCards } from '../definition-form/item-cards.js';
import type { useOpenItem } from '../definition-form/use-open-item.js';
import { text } from './messages.js';
import { NameField } from './name-field.js';
import type { EndingValues } from './scenario-values.js';

interface Props {
  endings: readonly EndingValues[];
  form: FormTools;
  opened: ReturnType<typeof useOpenItem>;
}

/** How a conversation can end. */
export function EndingCards({ endings, form, opened }: Props) {
  return (
    <ItemCards
      form={form}
      list={['endings']}
      items={endings}
      opened={opened}
      nameOf={(number) => text('endingName', { number })}
      titleOf={({ title }, number) => text('endingTitle', { number, words: title || text('noWords') })}
      factsOf={({ id }) => id}
    >
      {(ending, place) => <EndingFields ending={ending} place={place} form={form} />}
    </ItemCards>
  );
}

interface FieldsProps {
  ending: EndingValues;
  place: number;
  form: FormTools;
}

function EndingFields({ ending, place, form }: FieldsProps) {
  const path = ['endings', place];
  const type = (key: string) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    form.edit((document) => put(document, [...path, key], value));
  };
  return (
    <>
      <TextInput
        {...form.field([...path, 'title'])}
        label={text('endingHead')}
        value={ending.title}
        onChange={type('title')}
      />
      <Textarea
        {...form.field([...path, 'text'])}
        label={text('endingWords')}
        autosize
        minRows={2}
        value={ending.text}
        onChange={type('text')}
      />
      <NameField key={ending.id} form={form} list="endings" place={place} name={ending.id} />
    </>
  );
}
