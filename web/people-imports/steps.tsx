import { Check } from 'lucide-react';
import { text } from './messages.js';
import classes from './steps.module.css';

const STEPS = [text('stepFile'), text('stepColumns'), text('stepCheck'), text('stepImport')];

/** Where somebody is on the way from a file to people; `at` counts from 1. */
export function Steps({ at }: { at: 1 | 2 | 3 | 4 }) {
  return (
    <ol className={classes.steps} aria-label={text('steps')}>
      {STEPS.map((name, index) => {
        const isDone = index + 1 < at;
        return (
          <li
            key={name}
            className={classes.step}
            data-done={isDone}
            aria-current={index + 1 === at && 'step'}
          >
            <span className={classes.mark} aria-hidden>
              {isDone ? <Check size={16} /> : index + 1}
            </span>
            {name}
          </li>
        );
      })}
    </ol>
  );
}
