import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { direction } from '../text/locale.js';
import { type Place, placeAfter, rowsToDraw } from './grid-keys.js';

interface Options {
  /** Without the heading. */
  rows: number;
  columns: number;
  /** In pixels, the heading's too. */
  rowHeight: number;
  /** Enter on a cell. */
  onOpen: (place: Place) => void;
}

/**
 * A grid of which only the rows in sight are drawn, and which the keyboard walks cell by cell: one cell takes the focus
 * (its row is drawn wherever it is), the arrows move it, and the grid scrolls with it.
 */
export function useGrid({ rows, columns, rowHeight, onOpen }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrolled: 0, height: 600 });
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const isToFocus = useRef(false);
  const active = { row: Math.min(place.row, rows), column: Math.min(place.column, columns - 1) };

  const look = useCallback(() => {
    const at = scroller.current;
    if (at) setView({ scrolled: at.scrollTop, height: at.clientHeight });
  }, []);
  useLayoutEffect(look, [look, rows]);
  useEffect(() => {
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [look]);

  useLayoutEffect(() => {
    if (!isToFocus.current) return;
    isToFocus.current = false;
    cellAt(scroller.current, active)?.focus({ preventScroll: true });
  });

  const goTo = (next: Place) => {
    isToFocus.current = true;
    setPlace(next);
    if (scroller.current) bringIntoSight(scroller.current, next, rowHeight);
    look();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(active);
      return;
    }
    const rowsInSight = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const next = placeAfter(event, active, { rows: rows + 1, columns, rowsInSight }, direction() === 'rtl');
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };

  const { from, to } = rowsToDraw(view.scrolled, view.height, rowHeight, rows);
  const drawn = Array.from({ length: to - from }, (_, index) => from + index);
  const activeRow = active.row - 1;
  if (activeRow >= 0 && (activeRow < from || activeRow >= to)) drawn.push(activeRow);
  return { scroller, onScroll: look, onKeyDown, active, onCellFocus: setPlace, drawn };
}

const cellAt = (grid: HTMLElement | null, { row, column }: Place) =>
  grid?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);

/** Scrolls so that a row stands clear of the heading, and a column clear of the names. */
function bringIntoSight(grid: HTMLElement, { row, column }: Place, rowHeight: number): void {
  if (row > 0) {
    const top = (row - 1) * rowHeight;
    const inSight = grid.clientHeight - 2 * rowHeight;
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top > grid.scrollTop + inSight) grid.scrollTop = top - inSight;
  }
  const heading = cellAt(grid, { row: 0, column });
  const names = cellAt(grid, { row: 0, column: 0 });
  if (!heading || !names || column === 0) return;
  const [cell, sticky, box] = [heading, names, grid].map((one) => one.getBoundingClientRect());
  if (!cell || !sticky || !box) return;
  const isRightToLeft = direction() === 'rtl';
  const [left, right] = isRightToLeft ? [box.left, sticky.left] : [sticky.right, box.right];
  if (cell.left < left) grid.scrollLeft -= left - cell.left;
  else if (cell.right > right) grid.scrollLeft += cell.right - right;
}
