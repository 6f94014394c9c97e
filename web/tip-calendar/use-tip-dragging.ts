import { type RefObject, useEffect } from 'react';

/** A tip that was let go over another month. */
export interface Drop {
  slug: string;
  series: string;
  to: string;
}

/** Lets tips be dragged to another month by mouse; keyboards and fingers have the arrows beside each tip. */
export function useTipDragging(list: RefObject<HTMLOListElement | null>, onDrop: (drop: Drop) => void): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let held: Omit<Drop, 'to'> | null = null;
    const near = ({ target }: Event, selector: string) => {
      const found = target instanceof Element ? target.closest(selector) : null;
      return found instanceof HTMLElement ? found : null;
    };
    const monthOf = (event: Event) => near(event, '[data-month]');
    let marked: HTMLElement | null = null;
    const mark = (month: HTMLElement | null) => {
      if (marked === month) return;
      marked?.removeAttribute('data-over');
      month?.setAttribute('data-over', '');
      marked = month;
    };
    const begin = (event: DragEvent) => {
      const tip = near(event, '[data-slug]');
      held = tip && { slug: tip.dataset.slug ?? '', series: tip.dataset.series ?? '' };
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    };
    const over = (event: DragEvent) => {
      const month = held && monthOf(event);
      if (month) event.preventDefault();
      mark(month);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const to = monthOf(event)?.dataset.month;
      if (held && to) onDrop({ ...held, to });
    };
    const end = () => {
      held = null;
      mark(null);
    };
    element.addEventListener('dragstart', begin);
    element.addEventListener('dragover', over);
    element.addEventListener('drop', drop);
    element.addEventListener('dragend', end);
    return () => {
      element.removeEventListener('dragstart', begin);
      element.removeEventListener('dragover', over);
      element.removeEventListener('drop', drop);
      element.removeEventListener('dragend', end);
    };
  }, [list, onDrop]);
}
