import type { ReactNode } from 'react';
import type { Path } from './definition-document.js';
import classes from './definition-form.module.css';
import type { FormTools } from './form-tools.js';
import { ItemActs } from './item-acts.js';
import { ItemCard } from './item-card.js';
import { listActs } from './list-acts.js';
import type { useOpenItem } from './use-open-item.js';

interface Props<Item> {
  form: FormTools;
  list: Path;
  items: readonly Item[];
  opened: ReturnType<typeof useOpenItem>;
  /** What one is called in sentences. */
  nameOf: (number: number) => string;
  /** What it is, and the beginning of what it says. */
  titleOf: (item: Item, number: number) => string;
  factsOf: (item: Item) => ReactNode;
  /** The fields of one. */
  children: (item: Item, place: number) => ReactNode;
}

/** A list of things with many fields, in the order of the file, one of them open at a time. */
export function ItemCards<Item>({
  form,
  list,
  items,
  opened,
  nameOf,
  titleOf,
  factsOf,
  children,
}: Props<Item>) {
  const acts = listActs(form, list, items.length);
  return (
    <ol className={classes.list}>
      {items.map((item, place) => {
        const id = form.idOf([...list, place]);
        const name = nameOf(place + 1);
        const { error } = form.field([...list, place]);
        return (
          <ItemCard
            key={place}
            id={id}
            title={titleOf(item, place + 1)}
            facts={factsOf(item)}
            mistakes={form.mistakesIn([...list, place])}
            isOpen={opened.open === place}
            onToggle={() => opened.setOpen(opened.open === place ? null : place)}
            acts={
              <ItemActs
                id={id}
                name={name}
                place={place}
                count={items.length}
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
            {children(item, place)}
          </ItemCard>
        );
      })}
    </ol>
  );
}
