import { Check } from 'lucide-react';
import classes from './celebration.module.css';

const PIECES = 12;

/** A seal, and paper that falls once; nothing moves for people who asked for less motion. Says nothing that the heading does not. */
export function Celebration() {
  return (
    <div className={classes.celebration} aria-hidden>
      <span className={classes.seal}>
        <Check size={44} strokeWidth={3} />
      </span>
      {Array.from({ length: PIECES }, (_, index) => (
        <span key={index} className={classes.piece} />
      ))}
    </div>
  );
}
