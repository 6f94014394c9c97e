import type { ReactNode } from 'react';
import { dayInWordsOf } from '../text/dates.js';
import type { Kudos, KudosList } from './kudos-data.js';
import classes from './kudos.module.css';
import { text } from './messages.js';
import { nameAndDepartment } from './name-and-department.js';
import { thankedInFull } from './receiver-words.js';

/** Thanks in a frame of their own: for what, in whose words, between whom. */
export function KudosCard({
  kudos,
  list,
  children,
}: {
  kudos: Kudos;
  list: KudosList;
  children?: ReactNode;
}) {
  const { behaviour, sentence, about, givenAt } = kudos;
  return (
    <article className={classes.card}>
      <h2 className={classes.behaviour}>{behaviour.title}</h2>
      {sentence === '' ? (
        <p className={classes.quiet}>{text('gone')}</p>
      ) : (
        <p className={classes.words}>{sentence}</p>
      )}
      {about && <p className={classes.quiet}>{text('for', { about })}</p>}
      <p className={classes.quiet}>
        {sidesOf(kudos, list)} <time dateTime={givenAt}>{text('on', { day: dayInWordsOf(givenAt) })}</time>
      </p>
      {children}
    </article>
  );
}

function sidesOf({ from, to }: Kudos, list: KudosList): string {
  if (list === 'received' && !to.team) return text('from', { name: nameAndDepartment(from) });
  if (list === 'given') return text('toName', { name: thankedInFull(to) });
  return text('fromTo', { from: nameAndDepartment(from), to: thankedInFull(to) });
}
