/** A cell of a grid; row 0 is the heading. */
export interface Place {
  row: number;
  column: number;
}

/** How large a grid is, and how many rows are in sight at once. */
export interface Extent {
  rows: number;
  columns: number;
  rowsInSight: number;
}

interface Pressed {
  key: string;
  ctrlKey: boolean;
}

/** Where a key leads from a cell, as people know it from spreadsheets; null for a key that leads nowhere. */
export function placeAfter(
  { key, ctrlKey }: Pressed,
  { row, column }: Place,
  { rows, columns, rowsInSight }: Extent,
  isRightToLeft = false,
): Place | null {
  const [back, on] = isRightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const last = { row: rows - 1, column: columns - 1 };
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(0, Math.min(last.row, nextRow)),
    column: Math.max(0, Math.min(last.column, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case on:
      return to(row, column + 1);
    case back:
      return to(row, column - 1);
    case 'PageDown':
      return to(row + rowsInSight, column);
    case 'PageUp':
      return to(row - rowsInSight, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? last.row : row, last.column);
    default:
      return null;
  }
}

/** The rows (from, to: half-open) to draw for what is in sight, with some more on both sides for fast scrolling. */
export function rowsToDraw(
  scrolled: number,
  height: number,
  rowHeight: number,
  count: number,
): { from: number; to: number } {
  const MORE = 8;
  const from = Math.max(0, Math.floor(scrolled / rowHeight) - MORE);
  const to = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + MORE);
  return { from: Math.min(from, Math.max(0, count - 1)), to };
}
