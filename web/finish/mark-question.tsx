import { useId } from 'react';
import { number } from '../text/dates.js';
import { text } from './messages.js';
import classes from './three-questions.module.css';

const MARKS = [1, 2, 3, 4, 5];

interface Props {
  question: string;
  lowest: string;
  highest: string;
  /** 0 where none is given yet. */
  value: number;
  isMissing: boolean;
  onChange: (mark: number) => void;
}

/** A question that is answered by a mark from 1 to 5. */
export function MarkQuestion({ question, lowest, highest, value, isMissing, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className={classes.marks} aria-describedby={isMissing ? `${id}-wrong` : undefined}>
      <legend>{question}</legend>
      <div className={classes.scale}>
        {MARKS.map((mark) => (
          <label key={mark} className={classes.mark}>
            <input
              type="radio"
              name={id}
              checked={value === mark}
              aria-label={markWords(mark, lowest, highest)}
              onChange={() => onChange(mark)}
            />
            <span aria-hidden>{number(mark)}</span>
          </label>
        ))}
      </div>
      <div className={classes.ends} aria-hidden>
        <span>{lowest}</span>
        <span>{highest}</span>
      </div>
      {isMissing && (
        <p id={`${id}-wrong`} className={classes.wrong}>
          {text('markMissing')}
        </p>
      )}
    </fieldset>
  );
}

function markWords(mark: number, lowest: string, highest: string): string {
  const end = { 1: lowest, 5: highest }[mark];
  return end ? text('markEnd', { mark, end }) : text('mark', { mark });
}
