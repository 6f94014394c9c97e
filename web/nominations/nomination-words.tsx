import { text } from './messages.js';
import classes from './stars.module.css';

interface Words {
  behaviour: string;
  evidence: string;
  helped: string | null;
}

/** What somebody wrote of a colleague: the behaviour, what happened, whom it helped, and from whom it is. */
export function NominationWords({ words, from }: { words: Words; from?: string }) {
  return (
    <>
      <p className={classes.behaviour}>{words.behaviour}</p>
      <p className={words.evidence === '' ? classes.quiet : classes.words}>
        {words.evidence === '' ? text('gone') : words.evidence}
      </p>
      {words.helped !== null && <p className={classes.quiet}>{text('helpedWhom', { whom: words.helped })}</p>}
      {from !== undefined && <p className={classes.quiet}>{from}</p>}
    </>
  );
}
