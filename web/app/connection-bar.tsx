import { CloudOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { connection } from '../api/connection.js';
import { useStore } from '../api/store.js';
import { announce } from '../ui/announcements.js';
import classes from './connection-bar.module.css';
import { text } from './messages.js';

/** Says that the server does not answer, for as long as it does not. */
export function ConnectionBar() {
  const isLost = useStore(connection) === 'lost';
  const wasLost = useRef(false);
  useEffect(() => {
    if (isLost !== wasLost.current) announce(text(isLost ? 'lost' : 'found'));
    wasLost.current = isLost;
  }, [isLost]);
  if (!isLost) return null;
  return (
    <section className={classes.bar} aria-label={text('connection')}>
      <CloudOff size={20} aria-hidden />
      {text('lost')}
    </section>
  );
}
