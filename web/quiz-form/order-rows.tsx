import { TextInput } from '@mantine/core';
import { put } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import { Rows } from '../definition-form/rows.js';
import { text } from './messages.js';
import type { QuestionProps } from './question-fields.js';

/** Things to put in order, in their right order. */
export function OrderRows({ question, place, form }: QuestionProps) {
  return (
    <Rows
      form={form}
      list={['questions', place, 'items']}
      items={question.items}
      legend={text('items')}
      hint={text('itemsHint')}
      nameOf={(number) => text('itemName', { number })}
      adding={{ label: text('addItem'), value: '' }}
      row={(item, path, number) => (
        <TextInput
          {...form.field(path)}
          className={classes.grow}
          aria-label={text('itemName', { number })}
          value={item}
          onChange={({ currentTarget: { value } }) => form.edit((document) => put(document, path, value))}
        />
      )}
    />
  );
}
