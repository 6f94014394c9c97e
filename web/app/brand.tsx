import { logoAddress, useLook } from '../api/company-look.js';
import icon from './icon.svg';
import classes from './frame.module.css';

/** The company's logo and name, or our own mark, at the head of the navigation and of the sign-in screen. */
export function Brand() {
  const { name, logo } = useLook();
  return (
    <span className={classes.brand}>
      {logo ? (
        <img
          src={logoAddress(logo)}
          alt=""
          width={logo.width}
          height={logo.height}
          className={classes.logo}
        />
      ) : (
        <img src={icon} alt="" width={32} height={32} />
      )}
      <span className={classes.company}>{name}</span>
    </span>
  );
}
