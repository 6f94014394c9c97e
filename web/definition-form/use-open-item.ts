import { useState } from 'react';
import type { Path } from './definition-document.js';

/** Which thing of a list is open, by its place; a remark that leads into one opens it. */
export function useOpenItem(list: string, goal: Path | null, first: number | null) {
  const [open, setOpen] = useState(first);
  const [seen, setSeen] = useState<Path | null>(null);
  if (goal !== seen) {
    setSeen(goal);
    const [where, place] = goal ?? [];
    if (where === list && typeof place === 'number') setOpen(place);
  }
  /** The open thing stays open where two neighbours change places. */
  const follow = (from: number, to: number) => {
    if (open === from) setOpen(to);
    else if (open === to) setOpen(from);
  };
  return { open, setOpen, follow };
}
