import classes from './group-bars.module.css';

/** One row of bars: shares of a whole, from 0 to 1, the second in front of the first. */
export interface GroupBar {
  name: string;
  back: number;
  front: number;
}

/** The same as a table beside it shows, at a glance; whoever listens has the table. */
export function GroupBars({ bars }: { bars: readonly GroupBar[] }) {
  return (
    <div className={classes.bars} aria-hidden>
      {bars.map(({ name, back, front }) => (
        <div key={name} className={classes.row}>
          <span>{name}</span>
          <span className={classes.track}>
            <span className={classes.back} style={{ inlineSize: width(back) }} />
            <span className={classes.front} style={{ inlineSize: width(front) }} />
          </span>
        </div>
      ))}
    </div>
  );
}

const width = (share: number) => `${Math.round(100 * share)}%`;
