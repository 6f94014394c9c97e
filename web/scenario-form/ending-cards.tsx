import { Textarea, TextInput } from '@mantine/core';
import { put } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import type { FormTools } from '../definition-form/form-tools.js';
import { ItemActs } from '../definition-form/item-acts.js';
import { ItemCard } from '../definition-form/item-card.js';
import { listActs } from '../definition-form/list-acts.js';
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
  const acts = listActs(form, ['endings'], endings.length);
  return (
    <ol className={classes.list}>
      {endings.map((ending, place) => {
        const path = ['endings', place];
        const number = place + 1;
        const name = text('endingName', { number });
        const type = (key: string) => (event: { currentTarget: { value: string } }) => {
          const { value } = event.currentTarget;
          form.edit((document) => put(document, [...path, key], value));
        };
        const { error } = form.field(path);
        return (
          <ItemCard
            key={place}
            id={form.idOf(path)}
            title={text('endingTitle', { number, words: ending.title || text('noWords') })}
            facts={ending.id}
            mistakes={form.mistakesIn(path)}
            isOpen={opened.open === place}
            onToggle={() => opened.setOpen(opened.open === place ? null : place)}
            acts={
              <ItemActs
                id={form.idOf(path)}
                name={name}
                place={place}
                count={endings.length}
                onMove={(to) => {
                  acts.move(place, to, name);
                  opened.follow(place, to);
                }}
                onRemove={() => {
                  acts.remove(place, name);
                  opened.setOpen(null);
                }}
              />
            }
          >
            {error && <div className={classes.mistake}>{error}</div>}
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
          </ItemCard>
        );
      })}
    </ol>
  );
}
