import { type RefObject, useEffect } from 'react';

/** Lets the rows of a list be dragged to another row's place by mouse; keyboards and fingers have the buttons of each row. */
export function useDragging(
  list: RefObject<HTMLOListElement | null>,
  onMove: (from: number, to: number) => void,
): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let from = -1;
    const rowOf = ({ target }: Event) =>
      [...element.children].findIndex((row) => target instanceof Node && row.contains(target));
    const begin = (event: DragEvent) => {
      from = rowOf(event);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    };
    const allow = (event: DragEvent) => {
      if (from >= 0) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const to = rowOf(event);
      if (from >= 0 && to >= 0) onMove(from, to);
      from = -1;
    };
    element.addEventListener('dragstart', begin);
    element.addEventListener('dragover', allow);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragstart', begin);
      element.removeEventListener('dragover', allow);
      element.removeEventListener('drop', drop);
    };
  }, [list, onMove]);
}
