import { Checkbox, Radio, TextInput } from '@mantine/core';
import { put } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import { Rows } from '../definition-form/rows.js';
import { text } from './messages.js';
import type { QuestionProps } from './question-fields.js';
import { markRight } from './quiz-edits.js';

/** Answers to choose from, each with the mark that says whether it is right. */
export function OptionRows({ question, place, form, kind }: QuestionProps & { kind: 'single' | 'multiple' }) {
  const list = ['questions', place, 'options'];
  const Mark = kind === 'single' ? Radio : Checkbox;
  return (
    <Rows
      form={form}
      list={list}
      items={question.options}
      legend={text(kind === 'single' ? 'optionsSingle' : 'optionsMultiple')}
      nameOf={(number) => text('optionName', { number })}
      adding={{ label: text('addOption'), value: { text: '' }, key: 'text' }}
      row={(option, path, number) => {
        const { error, ...field } = form.field([...path, 'text']);
        return (
          <>
            <Mark
              aria-label={text('optionRight', { number })}
              checked={option.isRight}
              onChange={(event) => {
                const isRight = event.currentTarget.checked;
                form.edit((document) => markRight(document, place, number - 1, isRight));
              }}
            />
            <TextInput
              {...field}
              error={error ?? form.field(path).error}
              className={classes.grow}
              aria-label={text('optionName', { number })}
              value={option.text}
              onChange={({ currentTarget: { value } }) =>
                form.edit((document) => put(document, [...path, 'text'], value))
              }
            />
          </>
        );
      }}
    />
  );
}
