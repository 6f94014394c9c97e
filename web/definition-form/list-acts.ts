import { announce, toast } from '../ui/announcements.js';
import { add, move, remove } from './definition-edits.js';
import type { Path } from './definition-document.js';
import type { FormTools } from './form-tools.js';
import { text } from './messages.js';

/** Moving, removing and adding in one list of a form; the focus goes along, and what was removed can be had back. */
export function listActs(form: FormTools, list: Path, count: number) {
  const idAt = (place: number) => form.idOf([...list, place]);
  return {
    move(from: number, to: number, name: string): void {
      const by = to < from ? ['up', 'down'] : ['down', 'up'];
      form.edit((document) => move(document, list, from, to));
      // At an end the arrow that was pressed can do no more: the other one takes over.
      form.focusLater(...by.map((way) => `${idAt(to)}.${way}`));
      announce(text('movedTo', { name, place: to + 1, count }));
    },
    remove(place: number, name: string): void {
      let removed: unknown;
      form.edit((document) => {
        removed = document.getIn([...list, place], true);
        remove(document, list, place);
      });
      form.focusLater(`${idAt(Math.min(place, count - 2))}.remove`, `${form.idOf(list)}.add`);
      toast(text('removed', { name }), () => form.edit((document) => add(document, list, removed, place)));
    },
    /** The focus goes to a field of what was added. */
    add(value: unknown, key?: string): void {
      form.edit((document) => add(document, list, value));
      form.focusLater(form.idOf([...list, count, ...(key === undefined ? [] : [key])]));
    },
  };
}
