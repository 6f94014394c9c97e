import icon from './icon.svg';
import classes from './frame.module.css';
import { text } from './messages.js';

/** The mark and name at the head of the navigation and of the sign-in screen. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <img src={icon} alt="" width={32} height={32} />
      {text('product')}
    </span>
  );
}
