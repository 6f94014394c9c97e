import type { ReactNode } from 'react';
import classes from './filter-bar.module.css';

/** Fields that narrow a list, side by side where there is room. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.filters} role="search" aria-label={label}>
      {children}
    </div>
  );
}
