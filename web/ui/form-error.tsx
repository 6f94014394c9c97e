import { CircleAlert } from 'lucide-react';
import { type ErrorWords, errorWords } from './error-words.js';
import classes from './form-error.module.css';

/** What a form as a whole met; said aloud when it appears. */
export function FormError({ error, words }: { error: unknown; words?: ErrorWords }) {
  return (
    <div role="alert">
      {error ? (
        <p className={classes.error}>
          <CircleAlert size={20} aria-hidden />
          <span>{errorWords(error, words)}</span>
        </p>
      ) : null}
    </div>
  );
}
