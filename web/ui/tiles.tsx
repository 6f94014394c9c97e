import type { ReactNode } from 'react';
import { type Tone, ToneIcon } from './status-badge.js';
import classes from './tiles.module.css';

/** For a tile that is a link: the look of one. */
export const tileClass = classes.tile;

/** Numbers at a glance, side by side; `label` says of what. Its children are list items. */
export function TileList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <ul className={classes.tiles}>{children}</ul>
    </section>
  );
}

interface FaceProps {
  number: string;
  what: ReactNode;
  /** What is counted, in small letters below. */
  means: string;
  tone?: Tone;
}

/** A tile that only tells. */
export function Tile(props: FaceProps) {
  return (
    <li>
      <div className={classes.tile}>
        <TileFace {...props} />
      </div>
    </li>
  );
}

/** What stands on a tile. */
export function TileFace({ number, what, means, tone }: FaceProps) {
  return (
    <>
      <span className={classes.number}>{number}</span>
      <span className={classes.what} data-tone={tone}>
        {tone && <ToneIcon tone={tone} />}
        {what}
      </span>
      <span className={classes.means}>{means}</span>
    </>
  );
}
