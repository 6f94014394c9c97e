import type { ReactNode } from 'react';
import classes from './two-sides.module.css';

interface Props {
  /** What stands above the parts of each. */
  mine: string;
  theirs: string;
  /** The parts in which the two differ. */
  parts: readonly { label: string; mine: ReactNode; theirs: ReactNode }[];
}

/** What two people wrote, part by part beside each other. */
export function TwoSides({ mine, theirs, parts }: Props) {
  return (
    <div className={classes.sides}>
      {(
        [
          ['mine', mine],
          ['theirs', theirs],
        ] as const
      ).map(([whose, title]) => (
        <div key={whose}>
          <strong>{title}</strong>
          <dl className={classes.side}>
            {parts.map((part) => (
              <div key={part.label}>
                <dt>{part.label}</dt>
                <dd>{part[whose]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
