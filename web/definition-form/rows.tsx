import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Path } from './definition-document.js';
import classes from './definition-form.module.css';
import type { FormTools } from './form-tools.js';
import { ItemActs } from './item-acts.js';
import { listActs } from './list-acts.js';

interface Props<Item> {
  form: FormTools;
  list: Path;
  items: readonly Item[];
  legend: string;
  hint?: string;
  nameOf: (number: number) => string;
  /** What the button says, what it adds, and the key of its field that comes first. */
  adding: { label: string; value: unknown; key?: string };
  /** Whether each has many fields, so that its buttons stand above them. */
  isTall?: boolean;
  /** The fields of one. */
  row: (item: Item, path: Path, number: number) => ReactNode;
}

/** A short list whose things are all open: answers, things to put in order, pairs. */
export function Rows<Item>({ form, list, items, legend, hint, nameOf, adding, isTall, row }: Props<Item>) {
  const acts = listActs(form, list, items.length);
  const { error, description } = form.field(list);
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${form.idOf(list)}.error` : undefined}>
      <legend className={classes.legend}>{legend}</legend>
      {hint && <span className={classes.quiet}>{hint}</span>}
      {error && (
        <div id={`${form.idOf(list)}.error`} className={classes.mistake}>
          {error}
        </div>
      )}
      {description && <div className={classes.quiet}>{description}</div>}
      <ol className={classes.rows}>
        {items.map((item, place) => {
          const path = [...list, place];
          const name = nameOf(place + 1);
          return (
            <li key={place} className={isTall ? classes.tallRow : classes.row}>
              {isTall && <strong>{name}</strong>}
              {!isTall && row(item, path, place + 1)}
              <ItemActs
                id={form.idOf(path)}
                name={name}
                place={place}
                count={items.length}
                onMove={(to) => acts.move(place, to, name)}
                onRemove={() => acts.remove(place, name)}
              />
              {isTall && <div className={classes.tallFields}>{row(item, path, place + 1)}</div>}
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          id={`${form.idOf(list)}.add`}
          variant="default"
          size="compact-md"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => acts.add(adding.value, adding.key)}
        >
          {adding.label}
        </Button>
      </div>
    </fieldset>
  );
}
