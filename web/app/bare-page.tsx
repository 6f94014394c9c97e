import type { ReactNode } from 'react';
import classes from './frame.module.css';

/** What stands outside the frame: before it is known who is signed in, or when that cannot be known. */
export function BarePage({ children }: { children: ReactNode }) {
  return <main className={classes.content}>{children}</main>;
}
