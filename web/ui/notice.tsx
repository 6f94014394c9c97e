import type { ReactNode } from 'react';
import { type Tone, ToneIcon } from './status-badge.js';
import classes from './notice.module.css';

interface Props {
  tone: Tone;
  title: string;
  /** Whether it is said aloud as soon as it stands there. */
  isLoud?: boolean;
  children?: ReactNode;
}

/** Something to know before going on, framed so that nobody overlooks it. */
export function Notice({ tone, title, isLoud = false, children }: Props) {
  return (
    <section className={classes.notice} data-tone={tone} role={isLoud ? 'alert' : 'group'} aria-label={title}>
      <p className={classes.title}>
        <ToneIcon tone={tone} />
        {title}
      </p>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
