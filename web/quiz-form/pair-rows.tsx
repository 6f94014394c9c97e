import { TextInput } from '@mantine/core';
import { put } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import { Rows } from '../definition-form/rows.js';
import { text } from './messages.js';
import type { QuestionProps } from './question-fields.js';

/** Pairs that belong together, each side by side. */
export function PairRows({ question, place, form }: QuestionProps) {
  return (
    <Rows
      form={form}
      list={['questions', place, 'pairs']}
      items={question.pairs}
      legend={text('pairs')}
      hint={text('pairsHint')}
      nameOf={(number) => text('pairName', { number })}
      adding={{ label: text('addPair'), value: { left: '', right: '' }, key: 'left' }}
      row={(pair, path, number) =>
        (['left', 'right'] as const).map((side) => (
          <TextInput
            key={side}
            {...form.field([...path, side])}
            className={classes.grow}
            aria-label={text(side, { number })}
            value={pair[side]}
            onChange={({ currentTarget: { value } }) =>
              form.edit((document) => put(document, [...path, side], value))
            }
          />
        ))
      }
    />
  );
}
